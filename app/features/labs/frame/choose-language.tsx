/** @jsxImportSource preact */
import { useId } from "preact/hooks";
import { byName, languageNames } from "./language-names.ts";

interface ChooseLanguageProps {
  label: string;
  lang: string;
  tags: readonly string[];
  chosen: string;
  onChoose(tag: string): void;
}

export function ChooseLanguage({ label, lang, tags, chosen, onChoose }: ChooseLanguageProps) {
  const id = useId();
  const name = languageNames(lang);
  return (
    <p class="choose-language">
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={(change) => onChoose(change.currentTarget.value)}>
        {byName(tags, lang).map((tag) => (
          <option key={tag} value={tag} selected={tag === chosen}>
            {name(tag)}
          </option>
        ))}
      </select>
    </p>
  );
}
