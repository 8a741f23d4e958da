/** Thrown by a command that was typed in a way it does not know; whoever ran it tells how it is typed. */
export class WrongUsage extends Error {}
