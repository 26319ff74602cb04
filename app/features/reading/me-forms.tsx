export const meIntents = ["someone-else", "switched", "afresh", "deleted"] as const;
export type MeIntent = (typeof meIntents)[number];

export const isIntent = (value: unknown): value is MeIntent => meIntents.includes(value as MeIntent);

interface IntentFormProps {
  action: string;
  intent: MeIntent;
  label: string;
  learner?: number;
}

/** One button that posts what is meant: works without script. */
export function IntentForm({ action, intent, label, learner }: IntentFormProps) {
  return (
    <form
      method="post"
      action={action}
      className="row"
      data-forget={intent === "deleted" || intent === "afresh" ? "" : undefined}
    >
      <input type="hidden" name="intent" value={intent} />
      {learner !== undefined && <input type="hidden" name="learner" value={learner} />}
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  );
}

interface ConfirmedProps {
  action: string;
  intent: MeIntent;
  title: string;
  text: string;
  confirm: string;
}

/** What cannot be undone asks once more, by unfolding: no dialog, no script. */
export function Confirmed({ action, intent, title, text, confirm }: ConfirmedProps) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      <p>{text}</p>
      <IntentForm action={action} intent={intent} label={confirm} />
    </details>
  );
}
