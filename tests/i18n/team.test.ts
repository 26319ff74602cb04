import { expect, test } from "vitest";
import { EMAIL, isMachine } from "../../app/i18n/team.ts";

test("a machine is told by its handle, a person is not", () => {
  expect(["lisan-machine", "Machine", "ana-machine"].map(isMachine)).toEqual([true, true, true]);
  expect(["ana", "machinery", "machine-ana"].map(isMachine)).toEqual([false, false, false]);
});

test("an address is found in any letters, a page is none", () => {
  for (const text of ["ana@example.org", "name: Ana <a.b+c@mail.example.org>", "# écris à zoé@exemple.fr"])
    expect(text, text).toMatch(EMAIL);
  for (const text of ["https://social.example/@ana", "@ana", "ana @ home", "a@b", "https://example.org/ana"])
    expect(text, text).not.toMatch(EMAIL);
});
