import type { RouterContextProvider } from "react-router";
import { appContext } from "./context.ts";
import { type FoundClass, findClass } from "./features/classroom/joining/find-class.ts";

interface Asked {
  context: Readonly<RouterContextProvider>;
  params: { code: string };
}

export type OpenedCode = { of: FoundClass } | { refused: "wrong" | "busy"; status: number };

/** The class of the address, or what to answer instead. Guessing at codes slows down whoever guesses. */
export async function classOfCode({ context, params }: Asked): Promise<OpenedCode> {
  const { db, sender } = context.get(appContext);
  if (!(await sender.turn())) return { refused: "busy", status: 503 };
  const of = await findClass(db, params.code);
  if (of) return { of };
  sender.failed();
  return { refused: "wrong", status: 404 };
}
