/** @example "lab-digits" -> "labDigits" */
const identifier = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * The module that lets TypeScript know every key: t("lesson:finishd") does not compile.
 * All namespaces are default ones for the types, so that a plain TFunction takes "namespace:key".
 */
export function keyTypes(namespaces: string[]): string {
  const imports = [...namespaces]
    .sort()
    .map((name) => `import type ${identifier(name)} from "../../locales/en/ui/${name}.json";`);
  const fields = namespaces.map((name) => {
    const field = name === identifier(name) ? name : JSON.stringify(name);
    return `      ${field}: typeof ${identifier(name)};`;
  });
  return [
    "// Made by `node scripts/i18n-check.ts --fix` from the files in locales/en/ui.",
    "",
    ...imports,
    "",
    'declare module "i18next" {',
    "  interface CustomTypeOptions {",
    "    defaultNS: [",
    ...namespaces.map((name) => `      "${name}",`),
    "    ];",
    "    resources: {",
    ...fields,
    "    };",
    "  }",
    "}",
    "",
  ].join("\n");
}
