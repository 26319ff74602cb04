import type { i18n as I18n } from "i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { translatorFor } from "../../../i18n/translator.ts";
import type { Generation } from "../../content/generation.ts";
import type { CompiledLesson } from "../../content/lesson.ts";
import type { DeskLesson } from "./open-desk-lesson.ts";
import { previewDocument } from "./preview-document.ts";
import { previewLesson } from "./preview-lesson.ts";
import type { TypedEdit } from "./read-desk-form.ts";
import type { Site } from "./site.ts";
import type { Target } from "./target.ts";

interface Asked {
  site: Site;
  generation: Generation;
  target: Target;
  lesson: DeskLesson;
  edits: readonly TypedEdit[];
  /** Hash of the one source block to show; null: the whole lesson. */
  only: string | null;
  side: "own" | "source";
  /** The translator's own language, for what the page says about itself. */
  voice: { locale: Locale; i18n: I18n };
  script: string;
  action: string;
  /** Address of the stylesheet of a language that is published. */
  styleOf(locale: Locale): string;
}

/** A page that shows what was typed as a learner would see it. 503: too many wait for one. */
export async function openPreview(asked: Asked): Promise<{ html: string; status: 200 | 503 }> {
  const { generation, target, lesson, only, side, voice, styleOf } = asked;
  const { course, lesson: id } = lesson;
  const source = generation.lesson(sourceLocale, course, id);
  const english = generation.locales.find(({ tag }) => tag === sourceLocale) ?? voice.locale;
  const locale = side === "source" ? english : target.locale;
  const found = side === "source" ? { lesson: source, refused: [] } : await compiled(asked);
  const t = translatorFor(generation, locale).t;
  const notes = found === "busy" ? ["desk:previewBusy" as const] : notesOf(found, only);
  const shown = found === "busy" ? null : found.lesson;
  const html = previewDocument({
    lesson: shown,
    locale,
    locales: generation.locales,
    t,
    said: {
      tag: voice.locale.tag,
      direction: voice.locale.direction,
      notes: notes.map((note) => voice.i18n.t(note)),
      withoutScript: voice.i18n.t("desk:previewScript"),
      name: voice.i18n.t(side === "source" ? "desk:previewSource" : "desk:previewOwn"),
    },
    show: only === null ? "all" : { part: partOf(source, only) },
    // A language without a folder has no style of its own yet.
    style: styleOf(side === "own" && target.isNew ? english : locale),
    script: asked.script,
    action: asked.action,
  });
  return { html, status: found === "busy" ? 503 : 200 };
}

const compiled = ({ site, target, lesson, edits }: Asked) => previewLesson(site, target, lesson, edits);

function notesOf(
  { lesson, refused }: { lesson: CompiledLesson | null; refused: string[] },
  only: string | null,
) {
  const failed = !lesson || (only === null ? refused.length > 0 : refused.includes(only));
  return [
    ...(only === null ? (["desk:previewNote"] as const) : []),
    ...(failed ? (["desk:previewFailed"] as const) : []),
  ];
}

/** A part has one id in every language; its hash is of the words that it shows. */
function partOf(source: CompiledLesson | null, hash: string): string {
  const part = source?.parts.find((one) => "hash" in one && one.hash === hash);
  return part && "id" in part ? part.id : "";
}
