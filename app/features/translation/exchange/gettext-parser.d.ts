declare module "gettext-parser" {
  /** Lines of a kind are one text with line ends in it. */
  interface Comments {
    translator?: string;
    extracted?: string;
    reference?: string;
    flag?: string;
    previous?: string;
  }

  interface Entry {
    msgctxt?: string;
    msgid: string;
    msgid_plural?: string;
    msgstr: string[];
    comments?: Comments;
  }

  interface Catalogue {
    charset?: string;
    headers: Record<string, string>;
    /** By context, then by msgid. */
    translations: Record<string, Record<string, Entry>>;
  }

  export const po: {
    parse(text: string, options?: { validation?: boolean }): Catalogue;
    compile(catalogue: Catalogue, options?: { foldLength?: number; sort?: boolean }): Uint8Array;
  };
}
