import { index, type RouteConfig, route } from "@react-router/dev/routes";

/** The whole URL table. */
export default [
  index("routes/negotiate.ts"),
  route("healthz", "routes/healthz.ts"),
  route("robots.txt", "routes/robots.ts"),
  route("sitemap.xml", "routes/sitemap.ts"),
  route("styles/:file", "routes/locale-style.ts"),
  route("labs/:file", "routes/lab-words.ts"),
  route(":locale", "routes/locale.tsx", [
    index("routes/home.tsx"),
    route("courses/:course", "routes/course.tsx"),
    route("courses/:course/certificate", "routes/certificate.tsx"),
    route("courses/:course/:lesson", "routes/lesson.tsx"),
    route("languages", "routes/languages.tsx"),
    route("choose", "routes/choose.ts"),
    route("me", "routes/me.tsx"),
    route("me/data.json", "routes/my-data.ts"),
    route("glossary", "routes/glossary.tsx"),
    route("report", "routes/report.tsx"),
    route("about", "routes/about.tsx"),
  ]),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
