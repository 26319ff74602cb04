import { codePoint } from "./characters.ts";

/** What the YAML parser's complaint about a line means, in the words of somebody who only wrote `title: ...`. */
export function explainYaml(complaint: string, line: string): { message: string; mend: string } {
  const [, key = "", sign = "", rest = ""] = /^\s*([^:：]*?)\s*([:：])\s*(.*?)\s*$/.exec(line) ?? [];
  const value = rest.replace(/["“”«»\\]/g, "");
  if (sign === "：") {
    const message = `： (${codePoint(sign)}) is not the sign ":".`;
    return { message, mend: `write ${key}: ${value}, with an ASCII colon and a space.` };
  }
  if (sign === ":" && complaint.startsWith("Implicit keys need")) {
    const message = `no space stands after "${key}:".`;
    return { message, mend: `write ${key}: ${value}, with an ASCII colon and a space.` };
  }
  if (complaint.startsWith("Nested mappings are not allowed")) {
    return { message: `a second colon stands in "${key}".`, mend: `write ${key}: "${value}".` };
  }
  if (complaint.startsWith("Map keys must be unique")) {
    return { message: `"${key}" stands here twice.`, mend: "keep one." };
  }
  const message = `${complaint.replace(/ at line \d+, column \d+:?$/, "").replace(/\.$/, "")}.`;
  return {
    message,
    mend: "write `key: value` with an ASCII colon and a space; quote a value that has a colon in it.",
  };
}
