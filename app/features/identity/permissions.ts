/** Who asks; null is a stranger. */
export type Actor = { user: string } | null;

export type Action = "read-progress" | "write-progress" | "export" | "start-afresh" | "delete";

export interface Resource {
  kind: "learner";
  user: string;
}

/** Everybody may do everything with her own work, and nothing with another's. Teachers come with classes. */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  switch (action) {
    case "read-progress":
    case "write-progress":
    case "export":
    case "start-afresh":
    case "delete":
      return actor !== null && actor.user === resource.user;
  }
}
