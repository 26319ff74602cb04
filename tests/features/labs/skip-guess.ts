import { screen, waitFor } from "@testing-library/dom";
import type { UserEvent } from "@testing-library/user-event";
import { expect } from "vitest";

/**
 * Shows what a lab has found, without a guess. The result takes the focus a moment after it has come: what were typed
 * sooner would go astray.
 */
export async function skipGuess(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Show it without a guess" }));
  await waitFor(() => expect(document.activeElement?.querySelector('[role="status"]')).not.toBeNull());
}
