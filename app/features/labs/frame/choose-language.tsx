/** @jsxImportSource preact */
import { useId } from "preact/hooks";
import { byName, languageName } from "./language-names.ts";
import type { Say } from "./say.ts";

interface ChooseLanguageProps {
  words: Say;
  label: string;
  lang: string;
  tags: readonly string[];
  chosen: string;
  onChoose(tag: string): void;
}

export function ChooseLanguage({ words, label, lang, tags, chosen, onChoose }: ChooseLanguageProps) {
  const id = useId();
  return (
    <p class="choose-language">
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={(change) => onChoose(change.currentTarget.value)}>
        {byName(words, tags, lang).map((tag) => (
          <option key={tag} value={tag} selected={tag === chosen}>
            {languageName(words, tag)}
          </option>
        ))}
      </select>
    </p>
  );
}
