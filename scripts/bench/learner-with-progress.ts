/** A page as it came, undecoded. */
export interface Page {
  status: number;
  headers: Headers;
  text: string;
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
const decode = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'");

/** The fields of an exercise's form, filled in as somebody would who ticks the first of everything. */
function fillIn(form: string): URLSearchParams | null {
  const fields = new URLSearchParams();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, "name");
    const type = attribute(tag, "type") ?? "text";
    if (name === null || (type === "radio" && fields.has(name)) || (type === "checkbox" && fields.has(name)))
      continue;
    fields.append(name, decode(attribute(tag, "value") ?? (type === "hidden" ? "" : "1")) || "1");
  }
  if (/<select/.test(form)) return null; // an order or a match: which places fit together is the learner's work
  return fields;
}

/** Answers what can be answered on a lesson, without script; resolves with the cookie of the learner this made. */
export async function answerLesson(
  origin: string,
  path: string,
): Promise<{ cookie: string; answered: number }> {
  const { text } = await get(origin, path);
  let cookie = "";
  let answered = 0;
  for (const [form, tag = ""] of text.matchAll(/(<form[^>]*data-exercise=[^>]*>)[\s\S]*?<\/form>/g)) {
    const body = fillIn(form);
    if (!body) continue;
    const response = await fetch(origin + decode(attribute(tag, "action") || path), {
      method: "POST",
      redirect: "manual",
      headers: { Origin: origin, ...(cookie ? { Cookie: cookie } : {}) },
      body,
    });
    if (response.status >= 400) continue;
    answered += 1;
    cookie ||= response.headers
      .getSetCookie()
      .map((header) => header.split(";")[0])
      .join("; ");
  }
  if (!cookie) throw new Error(`no answer on ${path} made a learner`);
  return { cookie, answered };
}

export async function get(origin: string, path: string, headers: Record<string, string> = {}): Promise<Page> {
  const response = await fetch(origin + path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
