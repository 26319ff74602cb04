import type { Locale } from "../../../i18n/locale.ts";
import { readPo } from "./read-po.ts";
import { readXliff } from "./read-xliff.ts";
import type { ReturnedFile, UnitFile } from "./unit.ts";
import { writePo } from "./write-po.ts";
import { writeXliff } from "./write-xliff.ts";

/** A file format of translators' programs. */
export interface ExchangeFormat {
  write(files: readonly UnitFile[], locale: Locale): string;
  read(file: string, bytes: Uint8Array, locale: Locale): ReturnedFile;
}

export const exchangeFormats = {
  xliff12: {
    write: (files, { tag }) => writeXliff(files, tag),
    read: (file, bytes) => readXliff(file, bytes),
  },
  po: { write: writePo, read: readPo },
} as const satisfies Record<string, ExchangeFormat>;

export type FormatName = keyof typeof exchangeFormats;

export const isFormat = (name: string): name is FormatName => Object.hasOwn(exchangeFormats, name);
