/**
 * The module that lets TypeScript know every key: t("lesson:finishd") does not compile.
 * All namespaces are default ones for the types, so that a plain TFunction takes "namespace:key".
 */
export function keyTypes(namespaces: string[]): string {
  const imports = [...namespaces]
    .sort()
    .map((name) => `import type ${name} from "../../locales/en/ui/${name}.json";`);
  const fields = namespaces.map((name) => `      ${name}: typeof ${name};`);
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
