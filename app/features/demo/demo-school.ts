/** The demo school as it is written down: two teachers, two classes each, thirty seats in each class. */
export const demoTeachers = [
  {
    username: "demo-amina",
    displayName: "Amina W.",
    locale: "en",
    classes: [
      { name: "Class 7 East", locale: "sw", timeZone: "Africa/Nairobi", others: ["en"] },
      { name: "Club for girls who code", locale: "en", timeZone: "Africa/Nairobi", others: ["sw", "fr"] },
    ],
  },
  {
    username: "demo-karim",
    displayName: "أ. كريم",
    locale: "ar",
    classes: [
      { name: "الصف السابع ب", locale: "ar", timeZone: "Africa/Cairo", others: ["en", "fr"] },
      { name: "शाम की कक्षा", locale: "hi", timeZone: "Asia/Kolkata", others: ["en", "ar"] },
    ],
  },
] as const;

export type DemoTeacher = (typeof demoTeachers)[number];
export type DemoClass = DemoTeacher["classes"][number];

/** Learners of each class. */
export const DEMO_SEATS = 30;

export const DEMO_LEARNERS = demoTeachers.reduce((sum, { classes }) => sum + classes.length, 0) * DEMO_SEATS;

const DAY = 24 * 60 * 60 * 1000;

/** Two months of school. */
export const DEMO_DAYS = 60;

/** Everything begins two months before the day it is made, at the beginning of a day. */
export const demoStart = (now: number): number => Math.floor(now / DAY) * DAY - DEMO_DAYS * DAY;
