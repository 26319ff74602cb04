import { useTranslation } from "react-i18next";
import { formatDay } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { Field } from "../../ui/field.tsx";
import type { TextRefusal } from "../translation/plain-text.ts";
import { LONGEST_DISPLAY_NAME } from "./account-name.ts";
import type { OwnAccount } from "./own-account.ts";
import { PasswordChangeForm, type RefusedChange } from "./password-change-form.tsx";
import { displayNameText } from "./refusal-text.ts";

export const accountDone = ["name", "password"] as const;

interface AccountPageProps {
  locale: Locale;
  account: OwnAccount;
  visible: boolean;
  /** What was just done. */
  done: (typeof accountDone)[number] | null;
  /** What this account may invite. */
  invites: readonly ("teacher" | "operator")[];
  /** Just made: a link that is shown this once. */
  link: { kind: "teacher" | "operator"; href: string; days: number } | null;
  refusedName: { typed: string; refusal: TextRefusal } | null;
  refusedChange: RefusedChange | null;
}

/** One's own account: name, password, where one is signed in, and whom one invites. */
export function AccountPage(props: AccountPageProps) {
  const { locale, account, visible, done, invites, link, refusedName, refusedChange } = props;
  const { t } = useTranslation();
  const here = `/${locale.tag}/account`;
  return (
    <main id="content">
      <title>{`${t("identity:own.title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t("identity:own.title")}</h1>
      {done && (
        <p className="told" role="status">
          {t(`identity:own.done.${done}`)}
        </p>
      )}
      {account.username !== null && (
        <p>
          {t("identity:account.username")}: <strong dir="auto">{account.username}</strong>
        </p>
      )}
      {account.kind !== "learner" && (
        <>
          <form className="fields" method="post" action={here}>
            <input type="hidden" name="intent" value="name" />
            <Field
              name="displayName"
              label={t("identity:account.displayName")}
              hint={t("identity:account.displayNameHint")}
              wrong={displayNameText(t, refusedName?.refusal, LONGEST_DISPLAY_NAME)}
              defaultValue={refusedName?.typed ?? account.displayName ?? ""}
              dir="auto"
              autoComplete="name"
              required
            />
            <p className="row">
              <button type="submit" className="button">
                {t("identity:own.rename")}
              </button>
            </p>
          </form>
          <Invites here={here} invites={invites} link={link} />
          <PasswordChangeForm
            here={here}
            username={account.username}
            visible={visible}
            refused={refusedChange}
          />
        </>
      )}
      <Sessions locale={locale} here={here} account={account} />
      <p>
        <a className="line" href={`/${locale.tag}/me`}>
          {t("identity:own.data")}
        </a>
      </p>
    </main>
  );
}

function Invites({ here, invites, link }: { here: string } & Pick<AccountPageProps, "invites" | "link">) {
  const { t } = useTranslation();
  return (
    <>
      <h2 id="invite">{t("identity:own.invite")}</h2>
      {link && (
        <div className="box" role="status">
          <p>{t(`identity:own.link.${link.kind}`, { count: link.days })}</p>
          <p>
            <a className="line address" href={link.href} dir="ltr">
              {link.href}
            </a>
          </p>
        </div>
      )}
      <p>{t("identity:own.inviteText")}</p>
      {invites.map((kind) => (
        <form key={kind} method="post" action={`${here}#invite`} className="row">
          <input type="hidden" name="intent" value="invite" />
          <input type="hidden" name="kind" value={kind} />
          <button type="submit" className="button">
            {t(`identity:own.inviteKind.${kind}`)}
          </button>
        </form>
      ))}
    </>
  );
}

function Sessions({ locale, here, account }: { locale: Locale; here: string; account: OwnAccount }) {
  const { t } = useTranslation();
  if (account.username === null) return null;
  return (
    <>
      <h2>{t("identity:own.sessions")}</h2>
      <ul>
        {account.sessions.map(({ createdAt, here: current }) => (
          <li key={createdAt}>
            {t(current ? "identity:own.sessionHere" : "identity:own.sessionThere", {
              day: formatDay(locale, createdAt),
            })}
          </li>
        ))}
      </ul>
      <form method="post" action={`/${locale.tag}/sign-out`} className="row">
        <button type="submit" className="button first">
          {t("identity:own.signOut")}
        </button>
      </form>
      <p>{t("identity:own.everywhereText")}</p>
      <form method="post" action={here} className="row">
        <input type="hidden" name="intent" value="everywhere" />
        <button type="submit" className="button">
          {t("identity:own.everywhere")}
        </button>
      </form>
    </>
  );
}
