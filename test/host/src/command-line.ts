/** `app.commandLine`: what Electron was started with, and what the app appended before Chromium starts. */
export class CommandLine {
  readonly #switches = new Map<string, string>();
  readonly #appended = new Set<string>();

  appendSwitch(name: string, value = ''): void {
    this.#appended.add(name);
    this.#switches.set(name, value);
  }

  appendArgument(value: string): void {
    const { name, value: given } = parseSwitch(value) ?? {};
    if (name !== undefined) this.appendSwitch(name, given);
  }

  hasSwitch(name: string): boolean {
    return this.#switches.has(name);
  }

  getSwitchValue(name: string): string {
    return this.#switches.get(name) ?? '';
  }

  removeSwitch(name: string): void {
    this.#appended.delete(name);
    this.#switches.delete(name);
  }

  /** Host only: a switch of the process's own command line. */
  take(name: string, value: string): void {
    this.#switches.set(name, value);
  }

  /** Host only: what the app itself appended. */
  appendedNames(): readonly string[] {
    return [...this.#appended];
  }

  /** Host only: what was appended so far is not the app's (Playwright's loader appends its own list). */
  disownAppended(): void {
    this.#appended.clear();
  }
}

export interface Invocation {
  /** The app's folder or main file. */
  readonly entry: string;
  /** Modules to load before it (`-r file`), as Playwright passes its own. */
  readonly required: readonly string[];
}

/** Reads `electron [-r file] [switches] <app> [arguments]`; switches anywhere count, as for Chromium. */
export function readArguments(args: readonly string[], commandLine: CommandLine): Invocation {
  const required: string[] = [];
  let entry = '';
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const found = parseSwitch(argument);
    if (argument === '-r') required.push(args[++index] ?? '');
    else if (found) commandLine.take(found.name, found.value);
    else if (entry === '') entry = argument;
  }
  return { entry, required };
}

function parseSwitch(argument: string): { name: string; value: string } | null {
  const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  return name === undefined ? null : { name, value: value ?? '' };
}
