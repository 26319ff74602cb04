// Made by `node scripts/i18n-check.ts --fix` from the files in locales/en/ui.

import type about from "../../locales/en/ui/about.json";
import type assign from "../../locales/en/ui/assign.json";
import type bundle from "../../locales/en/ui/bundle.json";
import type certificate from "../../locales/en/ui/certificate.json";
import type classroom from "../../locales/en/ui/classroom.json";
import type common from "../../locales/en/ui/common.json";
import type competences from "../../locales/en/ui/competences.json";
import type course from "../../locales/en/ui/course.json";
import type desk from "../../locales/en/ui/desk.json";
import type error from "../../locales/en/ui/error.json";
import type exercise from "../../locales/en/ui/exercise.json";
import type forms from "../../locales/en/ui/forms.json";
import type glossary from "../../locales/en/ui/glossary.json";
import type grid from "../../locales/en/ui/grid.json";
import type home from "../../locales/en/ui/home.json";
import type identity from "../../locales/en/ui/identity.json";
import type join from "../../locales/en/ui/join.json";
import type lab from "../../locales/en/ui/lab.json";
import type labCutoff from "../../locales/en/ui/lab-cutoff.json";
import type labDigits from "../../locales/en/ui/lab-digits.json";
import type labFeed from "../../locales/en/ui/lab-feed.json";
import type labLanguage from "../../locales/en/ui/lab-language.json";
import type labNext from "../../locales/en/ui/lab-next.json";
import type labPenguins from "../../locales/en/ui/lab-penguins.json";
import type labReidentify from "../../locales/en/ui/lab-reidentify.json";
import type labStereotypes from "../../locales/en/ui/lab-stereotypes.json";
import type labTokens from "../../locales/en/ui/lab-tokens.json";
import type languages from "../../locales/en/ui/languages.json";
import type lesson from "../../locales/en/ui/lesson.json";
import type letter from "../../locales/en/ui/letter.json";
import type me from "../../locales/en/ui/me.json";
import type offline from "../../locales/en/ui/offline.json";
import type paper from "../../locales/en/ui/paper.json";
import type programme from "../../locales/en/ui/programme.json";
import type report from "../../locales/en/ui/report.json";
import type search from "../../locales/en/ui/search.json";
import type workshop from "../../locales/en/ui/workshop.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: [
      "common",
      "about",
      "assign",
      "bundle",
      "certificate",
      "classroom",
      "competences",
      "course",
      "desk",
      "error",
      "exercise",
      "forms",
      "glossary",
      "grid",
      "home",
      "identity",
      "join",
      "lab-cutoff",
      "lab-digits",
      "lab-feed",
      "lab-language",
      "lab-next",
      "lab-penguins",
      "lab-reidentify",
      "lab-stereotypes",
      "lab-tokens",
      "lab",
      "languages",
      "lesson",
      "letter",
      "me",
      "offline",
      "paper",
      "programme",
      "report",
      "search",
      "workshop",
    ];
    resources: {
      common: typeof common;
      about: typeof about;
      assign: typeof assign;
      bundle: typeof bundle;
      certificate: typeof certificate;
      classroom: typeof classroom;
      competences: typeof competences;
      course: typeof course;
      desk: typeof desk;
      error: typeof error;
      exercise: typeof exercise;
      forms: typeof forms;
      glossary: typeof glossary;
      grid: typeof grid;
      home: typeof home;
      identity: typeof identity;
      join: typeof join;
      "lab-cutoff": typeof labCutoff;
      "lab-digits": typeof labDigits;
      "lab-feed": typeof labFeed;
      "lab-language": typeof labLanguage;
      "lab-next": typeof labNext;
      "lab-penguins": typeof labPenguins;
      "lab-reidentify": typeof labReidentify;
      "lab-stereotypes": typeof labStereotypes;
      "lab-tokens": typeof labTokens;
      lab: typeof lab;
      languages: typeof languages;
      lesson: typeof lesson;
      letter: typeof letter;
      me: typeof me;
      offline: typeof offline;
      paper: typeof paper;
      programme: typeof programme;
      report: typeof report;
      search: typeof search;
      workshop: typeof workshop;
    };
  }
}
