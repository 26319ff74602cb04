import type { TFunction } from "i18next";
import { languageName } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { sourceLocale } from "../../i18n/source-locale.ts";
import { inSpeech, speechOf } from "../../i18n/speech.ts";
import { hole } from "../../ui/hole.ts";
import { joinParts } from "../content/join-parts.ts";
import type { CompiledLesson, ContainerName, DiffPart } from "../content/lesson.ts";
import { escapeHtml } from "./escape-html.ts";

interface BodyInput {
  lesson: CompiledLesson;
  t: TFunction;
  /** The page's own language, which `t` speaks; the lesson may stand in another. */
  page: Locale;
  locales: readonly Locale[];
  /** The HTML of an exercise as this reader sees it. */
  exercise: (id: string) => string;
  /** What a lab needs to be opened; null for one that cannot be. */
  lab: (name: string) => LabOffer | null;
  /** Said, as a sentence, of a lab that cannot be opened here. */
  withoutLab?: string;
}

/** Addresses of what an experiment loads, and how much that is. */
export interface LabOffer {
  opener: string;
  script: string;
  style: string;
  data: string;
  words: string;
  /** Null: nothing has to be loaded. */
  kilobytes: number | null;
}

/** Callouts that say what they are; the situation speaks for itself. */
const headed = ["surprise", "limit", "act", "recap", "note"] as const;

/** The lesson's own HTML, with a hole around every exercise. */
export function lessonBody({ lesson, t, page, locales, exercise, lab, withoutLab }: BodyInput): string {
  const speech = speechOf(page);
  /** What the page says among words of `around`. */
  const ours = (around: string): string =>
    speech.tag === around ? "" : ` lang="${speech.tag}" dir="${speech.direction}"`;
  return joinParts(lesson.parts, {
    exercise: ({ id }) => hole(`exercise:${id}`, exercise(id)),
    lab: (part) => {
      const around = ours(part.lang ?? lesson.locale);
      const away = withoutLab && `<p class="quiet"${around}>${escapeHtml(withoutLab)}</p>`;
      return labSection(part, lab(part.lab), t, page, around, away);
    },
    open: (name, kind) => openContainer(name, kind, t, ours(lesson.locale)),
    close: (name) => (name === "Callout" ? "</div>" : "</details>"),
    inOtherLanguage: (tag, html) => {
      const other = locales.find((locale) => locale.tag === tag);
      const notice = escapeHtml(t("lesson:inSource", { language: languageName(speech, tag, locales) }));
      return `<p class="other"${ours(lesson.locale)}>${notice}</p><div lang="${tag}" dir="${other?.direction ?? "ltr"}">${html}</div>`;
    },
    older: (diff, html) => `${html}${olderNote(diff, t, page)}`,
  });
}

/** Says that a part is older than its source, and shows in the source's words what has changed since. */
export function olderNote(diff: readonly DiffPart[], t: TFunction, page: Locale): string {
  const { lang, dir } = inSpeech(page);
  const ours = `lang="${lang}" dir="${dir}"`;
  // A line through words is not heard.
  const heard = (key: "lesson:taken" | "lesson:added") =>
    `<span class="unseen" ${ours}>${escapeHtml(t(key))} </span>`;
  const changed: Record<DiffPart[0], (text: string) => string> = {
    "=": (text) => text,
    "-": (text) => `<del>${heard("lesson:taken")}${text}</del>`,
    "+": (text) => `<ins>${heard("lesson:added")}${text}</ins>`,
  };
  if (diff.length === 0) return `<p class="older" ${ours}>${escapeHtml(t("lesson:older"))}</p>`;
  const words = diff.map(([kind, text]) => changed[kind](escapeHtml(text))).join("");
  const summary = `${escapeHtml(t("lesson:older"))} ${escapeHtml(t("lesson:seeChanges"))}`;
  return `<details class="older" ${ours}><summary>${summary}</summary><p lang="${sourceLocale}" dir="ltr">${words}</p></details>`;
}

function openContainer(name: ContainerName, kind: string | undefined, t: TFunction, ours: string): string {
  if (name !== "Callout") {
    const title = t(name === "Facilitator" ? "lesson:facilitator" : "lesson:unplugged");
    return `<details class="fold"><summary${ours}>${escapeHtml(title)}</summary>`;
  }
  const heading = headed.find((one) => one === kind);
  const title = heading ? `<h2${ours}>${escapeHtml(t(`lesson:${heading}`))}</h2>` : "";
  return `<div class="callout${kind ? ` ${escapeHtml(kind)}` : ""}">${title}`;
}

/**
 * An experiment: its finding stands open for whoever cannot run it and for paper; the reader script folds it and
 * shows the button.
 */
function labSection(
  { id, lab, html }: { id: string; lab: string; html: string },
  offer: LabOffer | null,
  t: TFunction,
  page: Locale,
  ours: string,
  away = "",
): string {
  const finding = `<details class="fold" open><summary${ours}>${escapeHtml(t("lesson:lab"))}</summary>${html}</details>`;
  if (!offer) return `<section class="box lab" id="${id}">${finding}${away}</section>`;
  const { kilobytes, ...addresses } = offer;
  const open = kilobytes === null ? t("paper:openLab") : t("lab:open", { size: kilobytes });
  const data = Object.entries({ lab: id, name: lab, ...addresses })
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join("");
  return `<section class="box lab" id="${id}"${data}>
<div lang="${inSpeech(page).lang}" dir="${inSpeech(page).dir}">
<button type="button" class="button first" data-lab-open hidden>${escapeHtml(open)}</button>
<p role="status"><span data-lab-opening hidden>${escapeHtml(t("lab:opening"))}</span></p>
<p role="alert"><span data-lab-failed hidden>${escapeHtml(t("lab:failed"))}</span></p>
<div data-lab-host></div>
</div>
${finding}</section>`;
}
