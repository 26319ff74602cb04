import type { TypedAccount } from "./new-account.ts";

/** The three fields of a new account; null for a form that is none of ours. */
export function readAccountForm(form: FormData): TypedAccount | null {
  const [displayName, username, password] = ["displayName", "username", "password"].map((name) =>
    form.get(name),
  );
  return typeof displayName === "string" && typeof username === "string" && typeof password === "string"
    ? { displayName, username, password }
    : null;
}
