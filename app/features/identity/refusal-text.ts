import type { TFunction } from "i18next";
import type { TextRefusal } from "../translation/plain-text.ts";
import { ACCOUNT_NAME } from "./account-name.ts";
import type { AccountErrors } from "./new-account.ts";
import { LONGEST_PASSWORD, type PasswordRefusal, SHORTEST_PASSWORD } from "./password-rules.ts";

/** What is wrong with a password, and what to do. */
export const passwordText = (t: TFunction, refusal: PasswordRefusal | undefined) =>
  refusal && t(`identity:errors.password.${refusal}`, { least: SHORTEST_PASSWORD, most: LONGEST_PASSWORD });

export const usernameText = (t: TFunction, refusal: AccountErrors["username"]) =>
  refusal && t(`identity:errors.username.${refusal}`, ACCOUNT_NAME);

/** What is wrong with a name that others see. */
export function displayNameText(t: TFunction, refusal: TextRefusal | undefined, most: number) {
  if (!refusal) return undefined;
  if (refusal.code === "long") return t("identity:errors.displayName.long", { length: refusal.length, most });
  return t(`identity:errors.displayName.${refusal.code}`);
}

/** How long to wait, in the unit that tells most. */
export function waitText(t: TFunction, seconds: number): string {
  return seconds > 90
    ? t("identity:waitMinutes", { count: Math.ceil(seconds / 60) })
    : t("identity:waitSeconds", { count: seconds });
}
