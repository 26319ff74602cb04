interface Voice {
  lang: string;
  localService: boolean;
}

/** Language and script that a tag stands for. @example "zh_TW" -> "zh-Hant", "sw" -> "sw-Latn" */
function spoken(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag.replace(/_/g, "-")).maximize();
    return `${language}-${script}`;
  } catch {
    return tag; // Not a language tag, whatever a device calls its voice.
  }
}

/** The device's own voice for a language; one that sends the text to another company is none. */
export const deviceVoice = <V extends Voice>(voices: readonly V[], lang: string): V | undefined =>
  voices.find((voice) => voice.localService && spoken(voice.lang) === spoken(lang));
