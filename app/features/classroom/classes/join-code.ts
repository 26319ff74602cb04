import { randomInt } from "node:crypto";
import { JOIN_CODE_LENGTH } from "../../identity/account-name.ts";
import { groupCode } from "../../identity/fold-code.ts";

/** Twelve digits: among a million classes, a guess is right once in a million times. */
export const makeJoinCode = (): string =>
  Array.from({ length: JOIN_CODE_LENGTH }, () => randomInt(10)).join("");

/** In groups of four, as it is read out and typed. @example "482901337425" -> "4829 0133 7425" */
export const showJoinCode = (code: string): string => groupCode(code, 4);

/** The address that joins a class, short enough to be typed; whoever comes is led on in her own language. */
export const joinLink = (origin: string, code: string, seat: number | null = null): string =>
  `${origin}/join/${code}${seat === null ? "" : `?seat=${seat}`}`;

/** What is typed by hand, where the code is asked for next. @example "lisan.example/join" */
export const joinAddress = (origin: string): string => `${new URL(origin).host}/join`;
