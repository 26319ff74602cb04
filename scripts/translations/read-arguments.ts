import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

const HELP = { help: { type: "boolean", short: "h" } } as const satisfies ParseArgsOptionsConfig;

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>
>;

interface Grammar<Options extends ParseArgsOptionsConfig, Wish> {
  /** Printed when it is asked for, and under what was not understood. */
  help: string;
  /** Besides --help, which every verb has. */
  options: Options;
  /** What the options and words mean, or a sentence that says why they mean nothing. */
  understand(values: Parsed<Options>["values"], words: string[]): Wish | string;
}

/** A verb's arguments: what is wished for, or the exit code once its help or what is wrong has been printed. */
export function readArguments<const Options extends ParseArgsOptionsConfig, Wish extends object>(
  args: readonly string[],
  { help, options, understand }: Grammar<Options, Wish>,
): { wish: Wish } | { exit: 0 | 2 } {
  const wish = read(args, options, understand);
  if (wish === null) {
    console.log(help);
    return { exit: 0 };
  }
  if (typeof wish === "string") {
    console.error(`${wish}\n\n${help}`);
    return { exit: 2 };
  }
  return { wish };
}

/** Null: help was asked for. */
function read<Options extends ParseArgsOptionsConfig, Wish extends object>(
  args: readonly string[],
  options: Options,
  understand: Grammar<Options, Wish>["understand"],
): Wish | string | null {
  try {
    const all = { ...options, ...HELP };
    const { values, positionals } = parseArgs({ args: [...args], options: all, allowPositionals: true });
    if ((values as { help?: boolean }).help) return null;
    return understand(values as Parsed<Options>["values"], positionals);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A line that moves, on a terminal only, so that what a program reads stays clean. "" takes it away. */
export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}
