/** Something that a Forge tool objects to. Warnings count too: none of them is to be got used to. */
export interface Problem {
  readonly level: 'error' | 'warning' | 'approval';
  readonly file: string;
  /** 1-based; 0 where the tool names no line. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** One line for a terminal, with a position that editors and terminals turn into a link. */
export function describeProblem(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}:${problem.column}` : problem.file;
  return `${problem.level} ${place} ${problem.message}`;
}

/** Several validators look at the same thing; each problem is to be told once. */
export function withoutRepetition(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [describeProblem(problem), problem])).values()];
}
