import type { InputHTMLAttributes, ReactNode } from "react";

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name"> {
  name: string;
  label: string;
  hint?: ReactNode;
  /** What is the matter with it. */
  wrong?: string | null | undefined;
}

/** One line to write on, its label, a hint, and what is wrong with what was written; for a form of class "fields". */
export function Field({ name, label, hint, wrong, ...input }: FieldProps) {
  const described = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(" ");
  return (
    <>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <Wrong id={`${name}-wrong`}>{wrong}</Wrong>
      <input
        {...input}
        id={name}
        name={name}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={described || undefined}
      />
    </>
  );
}

/** What is the matter with the field below it. */
export function Wrong({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <p className="wrong" id={id}>
      {children}
    </p>
  ) : null;
}
