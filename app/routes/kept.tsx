import { useTranslation } from "react-i18next";
import { KeptPage } from "../features/offline/kept-page.tsx";
import { usePage } from "../page.tsx";
import keptListUrl from "../reader/offline/kept-list.ts?worker&url";

/** The same for everybody: what is kept, only the device knows. */
export const handle = { shared: true };

export default function Kept() {
  const { t } = useTranslation();
  const { locale } = usePage();
  return (
    <>
      <title>{`${t("offline:list.title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <KeptPage locale={locale} script={keptListUrl} />
    </>
  );
}
