// Made by `node scripts/i18n-check.ts --fix` from the files in locales/en/ui.

import type about from "../../locales/en/ui/about.json";
import type certificate from "../../locales/en/ui/certificate.json";
import type common from "../../locales/en/ui/common.json";
import type competences from "../../locales/en/ui/competences.json";
import type course from "../../locales/en/ui/course.json";
import type error from "../../locales/en/ui/error.json";
import type exercise from "../../locales/en/ui/exercise.json";
import type glossary from "../../locales/en/ui/glossary.json";
import type home from "../../locales/en/ui/home.json";
import type lab from "../../locales/en/ui/lab.json";
import type labDigits from "../../locales/en/ui/lab-digits.json";
import type labPenguins from "../../locales/en/ui/lab-penguins.json";
import type languages from "../../locales/en/ui/languages.json";
import type lesson from "../../locales/en/ui/lesson.json";
import type me from "../../locales/en/ui/me.json";
import type report from "../../locales/en/ui/report.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: [
      "common",
      "about",
      "certificate",
      "competences",
      "course",
      "error",
      "exercise",
      "glossary",
      "home",
      "lab-digits",
      "lab-penguins",
      "lab",
      "languages",
      "lesson",
      "me",
      "report",
    ];
    resources: {
      common: typeof common;
      about: typeof about;
      certificate: typeof certificate;
      competences: typeof competences;
      course: typeof course;
      error: typeof error;
      exercise: typeof exercise;
      glossary: typeof glossary;
      home: typeof home;
      "lab-digits": typeof labDigits;
      "lab-penguins": typeof labPenguins;
      lab: typeof lab;
      languages: typeof languages;
      lesson: typeof lesson;
      me: typeof me;
      report: typeof report;
    };
  }
}
