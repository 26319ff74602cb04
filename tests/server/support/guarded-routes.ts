import { type Who, type World, whoNames } from "./who.ts";

interface GuardedRoute {
  /** Who may. */
  may: readonly Who[];
  /** What they are answered, where it is no page. */
  status?: number;
  /** An address of it that stands for the class in question. */
  path(world: World): string;
  /** Forms that it takes; each is posted by everybody who may not, and must change nothing. */
  forms?: ((world: World) => Record<string, string>)[];
}

/** Who has a name and password and teaches. */
const staff: readonly Who[] = ["teacher", "teacher of another class", "co-teacher", "operator"];
const itsTeachers: readonly Who[] = ["teacher", "co-teacher"];
const signedIn = whoNames.filter((who) => who !== "stranger");

/** Pages that say the same to everybody, or only what belongs to whoever asks, or what whoever has a code may know. */
export const openRoutes: readonly string[] = [
  "/",
  "/healthz",
  "/robots.txt",
  "/sitemap.xml",
  "/styles/:file",
  "/labs/:file",
  "/join/:code?",
  "/poll/:code?",
  "/:locale",
  "/:locale/courses/:course",
  "/:locale/courses/:course/keep.json",
  "/:locale/courses/:course/file.html",
  "/:locale/courses/:course/print",
  "/:locale/courses/:course/print.css",
  "/:locale/app.webmanifest",
  "/:locale/kept",
  "/:locale/courses/:course/certificate",
  "/:locale/courses/:course/questions/:phase",
  "/:locale/courses/:course/:lesson",
  "/:locale/courses/:course/:lesson/print",
  "/:locale/answers",
  "/:locale/languages",
  "/:locale/choose",
  "/:locale/me",
  "/:locale/me/data.json",
  "/:locale/me/leave",
  "/:locale/glossary",
  "/:locale/search",
  "/:locale/report",
  "/:locale/about",
  "/:locale/translate",
  "/:locale/translate/start",
  "/:locale/translate/:target",
  "/:locale/translate/:target/:course/:lesson",
  "/:locale/translate/:target/:course/:lesson/preview",
  "/:locale/sign-in",
  "/:locale/sign-out",
  "/:locale/sign-up",
  "/:locale/invite/:token",
  "/:locale/password/:token",
  "/:locale/carry",
  "/:locale/demo",
  "/:locale/join",
  "/:locale/join/:code",
  "/:locale/poll",
  "/:locale/poll/:code",
  "/:locale/poll/:code/live",
  "/*",
];

const intents =
  (...names: string[]) =>
  (more: (world: World) => Record<string, string> = () => ({})) =>
    names.map((intent) => (world: World) => ({ intent, ...more(world) }));

/** Every other route, by its pattern in app/routes.ts: whoever adds one to the table adds it here. */
export const guardedRoutes: Record<string, GuardedRoute> = {
  "/:locale/account": {
    may: signedIn,
    path: () => "/en/account",
    forms: intents("invite", "everywhere", "name", "password")(() => ({ kind: "teacher" })),
  },
  "/:locale/teach": {
    may: staff,
    path: () => "/en/teach",
    forms: [() => ({ name: "New class", locale: "en", timeZone: "Africa/Cairo", organisation: "" })],
  },
  "/:locale/teach/organisations": {
    may: ["operator"],
    path: () => "/en/teach/organisations",
    forms: [() => ({ name: "A ministry", parent: "" })],
  },
  "/:locale/teach/programmes": {
    may: staff,
    path: () => "/en/teach/programmes",
    forms: [() => ({ intent: "make", name: "Mine" }), () => ({ name: "Mine" })],
  },
  "/:locale/teach/programmes/:programme": {
    may: ["teacher"],
    path: ({ programme }) => `/en/teach/programmes/${programme}`,
    forms: intents(
      "apply",
      "copy",
      "rename",
      "delete",
    )((world) => ({
      class: world.class,
      start: "2026-12-01",
      name: "Mine",
    })),
  },
  "/:locale/teach/programmes/:programme/meetings/:meeting": {
    may: ["teacher"],
    path: ({ programme }) => `/en/teach/programmes/${programme}/meetings/1`,
    forms: intents("save", "delete")(() => ({ title: "x", text: "x", day: "1", days: "1" })),
  },
  "/:locale/teach/classes/:class": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}`,
  },
  "/:locale/teach/classes/:class.csv": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}.csv`,
  },
  "/:locale/teach/classes/:class/learners/:learner": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/learners/${world.users.learner}`,
  },
  "/:locale/teach/classes/:class/lessons/:course/:lesson": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/lessons/meet/meet-spot`,
  },
  "/:locale/teach/classes/:class/forms/:course": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/forms/meet`,
  },
  "/:locale/teach/classes/:class/settings": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/settings`,
    forms: intents(
      "change",
      "open",
      "close",
      "new-code",
      "archive",
      "take-up",
      "invite",
      "take-out",
      "ask-forms",
      "drop-forms",
    )((world) => ({
      course: "meet",
      name: "Taken over",
      locale: "en",
      timeZone: "Africa/Cairo",
      organisation: "",
      teacher: world.users["co-teacher"],
    })),
  },
  "/:locale/teach/classes/:class/members": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/members`,
  },
  "/:locale/teach/classes/:class/members/:user": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/members/${world.users.learner}`,
    forms: intents(
      "rename",
      "move",
      "remove",
      "delete",
    )((world) => ({ name: "Other", to: world.otherClass })),
  },
  "/:locale/teach/classes/:class/members/:user/data.json": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/members/${world.users.learner}/data.json`,
  },
  "/:locale/teach/classes/:class/cards": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/cards`,
    forms: intents("make", "reset")((world) => ({ first: "2", count: "3", learner: world.users.learner })),
  },
  "/:locale/teach/classes/:class/assignments": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/assignments`,
    forms: intents("up", "down")((world) => ({ assignment: world.assignment })),
  },
  "/:locale/teach/classes/:class/assignments/:assignment": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/assignments/${world.assignment}`,
    forms: intents(
      "save",
      "copy",
      "delete",
    )((world) => ({
      to: world.otherClass,
      what: "meet",
      course: "meet",
      everybody: "yes",
    })),
  },
  "/:locale/teach/classes/:class/letter": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/letter`,
  },
  "/:locale/teach/classes/:class/workshop": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/workshop`,
  },
  "/:locale/teach/classes/:class/workshop/lessons/:course/:lesson": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/workshop/lessons/meet/meet-spot`,
  },
  "/:locale/teach/classes/:class/workshop/lessons/:course/:lesson/handout": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/workshop/lessons/meet/meet-spot/handout`,
  },
  "/:locale/teach/classes/:class/workshop/lessons/:course/:lesson/sheets": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/workshop/lessons/meet/meet-spot/sheets`,
  },
  "/:locale/teach/classes/:class/workshop/polls": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/workshop/polls`,
    status: 302,
    forms: [() => ({ lesson: "meet/meet-spot", exercise: "bus" })],
  },
  "/:locale/teach/classes/:class/workshop/polls/:poll": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/workshop/polls/${world.poll}`,
    forms: intents("show", "again", "hands")(() => ({ "hands-0": "7" })),
  },
  // Of a question that is closed, so that it ends.
  "/:locale/teach/classes/:class/workshop/polls/:poll/live": {
    may: itsTeachers,
    path: (world) => `/en/teach/classes/${world.class}/workshop/polls/${world.poll}/live`,
  },
};
