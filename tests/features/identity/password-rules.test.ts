import { expect, test } from "vitest";
import { passwordProblem } from "../../../app/features/identity/password-rules.ts";

const judge = (password: string) => passwordProblem(password, ["amina.k", "Ms Amina"]);

test.each([
  "three slow yellow boats",
  "correct horse battery stapler",
  "🦒 and 🐘 at the river",
  "ثلاثة قوارب صفراء بطيئة",
  "तीन धीमी पीली नावें",
  "三只慢慢的黄船在河边走着",
  "Tr0ub4dor&3xyz",
  "            ..........,,",
  "aminas third umbrella",
])("%s will do: no rules about what it is made of", (password) => {
  expect(judge(password)).toBeNull();
});

test.each([
  ["short", "eleven sign"],
  ["short", "一二三四五六"],
  ["short", "e\u0301".repeat(11)],
  ["long", "x".repeat(257)],
  ["long", "语".repeat(86)],
  ["common", "password1234"],
  ["common", "Password 1234"],
  ["common", "pássword-2026"],
  ["common", "passwordpassword"],
  ["common", "111111111111"],
  ["common", "abcabcabcabc"],
  ["common", "123456789012"],
  ["common", "210987654321"],
  ["common", "qwertyuiopas"],
  ["common", "lkjhgfdsapoiuytrewq"],
  ["common", "йцукенгшщзхъ"],
  ["common", "парольпароль"],
  ["common", "كلمة المرور 123"],
  ["common", "मेरा पासवर्ड"],
  ["common", "nenolasiri2026"],
  ["common", "motdepasse2026"],
  ["common", "contraseña123"],
  ["common", "correct horse battery staple"],
  ["common", "我的密码12345678"],
  ["common", "٠١٢٣٤٥٦٧٨٩٠١"],
  ["name", "msamina-2026"],
  ["name", "Amina.K 2026!"],
])("%s: %s", (problem, password) => {
  expect(judge(password)).toBe(problem);
});

test("a name of two letters says nothing", () => {
  expect(passwordProblem("li river walks", ["li"])).toBeNull();
});
