import style from "./features/translation/desk/desk.css?url";
import practise from "./reader/practise.ts?worker&url";
import script from "./translator/main.ts?worker&url";

/** Addresses of what the translators' desk loads beside a page's own; each name carries a hash of its bytes. */
export const deskAssets = { style, script, practise };
