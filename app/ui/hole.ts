/**
 * Marks a stretch of a page that differs for a learner. The server fills it for her and strips the marks for a stranger.
 * @example hole("cloth", "<svg/>") -> "<!--[cloth]--><svg/><!--[/cloth]-->"
 */
export const hole = (name: string, html: string) => `<!--[${name}]-->${html}<!--[/${name}]-->`;
