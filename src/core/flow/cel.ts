import { type ASTNode, Environment, type ParseResult } from '@marcbachmann/cel-js';
import { celType, type Variable } from './variable.ts';

/** A condition or value, read and typed at load; evaluating it is bounded by its size. */
export interface Expression {
  type: 'bool' | 'string' | 'double' | 'int';
  /** Names it reads, by whether `known.name` guards the reading. */
  reads: readonly { name: string; guarded: boolean }[];
  /** Nodes that the longest evaluation visits; at most {@link MOST_STEPS}. */
  steps: number;
  /** The value over the answers so far; null when something it reads unguarded is not known, or it cannot be had. */
  value(read: (name: string) => unknown): unknown;
}

/** An expression the checker refuses; `reason` names what, in words of the library or of ours. */
export class BadExpression extends Error {
  override name = 'BadExpression';
  readonly why: 'syntax' | 'type' | 'forbidden' | 'size';
  constructor(why: BadExpression['why'], detail: string) {
    super(detail);
    this.why = why;
  }
}

const LONGEST = 400;
/** Bounds the work: macros are not nested, so each visits its body once for each of at most so many elements. */
const LIMITS = { maxAstNodes: 120, maxDepth: 24, maxListElements: 24, maxMapEntries: 0, maxCallArguments: 4 };
/** Nodes that one evaluation may visit. */
export const MOST_STEPS = LIMITS.maxAstNodes * LIMITS.maxListElements;
const MACROS = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
const REFUSED = new Set(['matches', 'timestamp', 'duration', 'bytes', 'dyn', 'type', 'bind']);
/** An answer is a message; nothing computed may grow past one. */
const LONGEST_VALUE = 1600;

/**
 * Reads an expression with the variables of its path. Whole numbers are doubles, like every number of a person.
 * @throws BadExpression when it is not CEL, has no type, may not be used here, or is too large.
 */
export function readExpression(text: string, variables: ReadonlyMap<string, Variable>): Expression {
  if (text.length > LONGEST) throw new BadExpression('size', `${text.length} > ${LONGEST}`);
  const environment = environmentOf(variables);
  const first = parse(environment, text);
  refuse(first.ast, false);
  const parsed = parse(environment, withDoubles(text, first.ast));
  const checked = parsed.check();
  if (!checked.valid) throw new BadExpression('type', firstLine(checked.error));
  const type = checked.type ?? '';
  if (!isAllowed(type)) throw new BadExpression('type', type);
  return { ...expression(parsed, type, variables), steps: stepsOf(parsed.ast) };
}

const isAllowed = (type: string): type is Expression['type'] => ['bool', 'string', 'double', 'int'].includes(type);

/** One environment for the same variables: a flow has many conditions over one set of names. */
const environments = new WeakMap<ReadonlyMap<string, Variable>, Environment>();

function environmentOf(variables: ReadonlyMap<string, Variable>): Environment {
  const before = environments.get(variables);
  if (before) return before;
  const environment = new Environment({ limits: LIMITS }).registerVariable('known', 'map<string, bool>');
  for (const { name, type } of variables.values()) environment.registerVariable(name, celType(type));
  environments.set(variables, environment);
  return environment;
}

function parse(environment: Environment, text: string): ParseResult {
  try {
    return environment.parse(text);
  } catch (error) {
    throw new BadExpression('syntax', firstLine(error));
  }
}

const firstLine = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');

function refuse(node: ASTNode, inMacro: boolean): void {
  const name = callName(node);
  if (name !== null && REFUSED.has(name)) throw new BadExpression('forbidden', name);
  const macro = name !== null && MACROS.has(name);
  if (macro && inMacro) throw new BadExpression('forbidden', `${name} in a macro`);
  for (const child of childrenOf(node)) refuse(child, inMacro || macro);
}

/** Every node once, a macro's body once for each element of its list: a list of unknown length counts as the longest. */
function stepsOf(node: ASTNode): number {
  const [first, ...rest] = childrenOf(node);
  const sum = (nodes: readonly ASTNode[]): number => nodes.reduce((all, child) => all + stepsOf(child), 0);
  if (!first) return 1;
  if (!MACROS.has(callName(node) ?? '')) return 1 + stepsOf(first) + sum(rest);
  const elements = first.op === 'list' ? childrenOf(first).length : LIMITS.maxListElements;
  return 1 + stepsOf(first) + elements * sum(rest);
}

const callName = (node: ASTNode): string | null => (node.op === 'call' || node.op === 'rcall' ? node.args[0] : null);

function childrenOf(node: ASTNode): ASTNode[] {
  return collectNodes(node.args);
}

function collectNodes(args: unknown): ASTNode[] {
  if (isNode(args)) return [args];
  return Array.isArray(args) ? args.flatMap(collectNodes) : [];
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

function withDoubles(text: string, ast: ASTNode): string {
  const ends = wholeNumbers(ast).sort((a, b) => b - a);
  return ends.reduce((soFar, end) => `${soFar.slice(0, end)}.0${soFar.slice(end)}`, text);
}

function wholeNumbers(node: ASTNode): number[] {
  if (node.op === 'value') return typeof node.args === 'bigint' ? [node.range.end] : [];
  return childrenOf(node).flatMap(wholeNumbers);
}

function expression(
  parsed: ParseResult,
  type: Expression['type'],
  variables: ReadonlyMap<string, Variable>,
): Omit<Expression, 'steps'> {
  const reads = readsOf(parsed.ast, new Set()).filter((read) => variables.has(read.name));
  const names = [...new Set(reads.map((read) => read.name))];
  const free = new Set(reads.filter((read) => !read.guarded).map((read) => read.name));
  const asksKnown = mentionsKnown(parsed.ast);
  const value = (read: (name: string) => unknown): unknown => {
    const context: Record<string, unknown> = {};
    for (const name of names) {
      const answer = read(name);
      if (answer === undefined && free.has(name)) return null;
      context[name] = answer ?? emptyOf(variables.get(name));
    }
    if (asksKnown) context.known = knownMap(variables, read);
    return evaluated(parsed, context);
  };
  return { type, reads, value };
}

function evaluated(parsed: ParseResult, context: Record<string, unknown>): unknown {
  try {
    const value: unknown = parsed(context);
    if (typeof value === 'bigint') return Number(value);
    return typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : value;
  } catch {
    // A value of another type than declared (an answer of an older flow): not known.
    return null;
  }
}

function emptyOf(variable: Variable | undefined): string | number | boolean {
  const type = celType(variable?.type ?? 'text');
  return type === 'bool' ? false : type === 'double' ? 0 : '';
}

function knownMap(variables: ReadonlyMap<string, Variable>, read: (name: string) => unknown) {
  return Object.fromEntries([...variables.keys()].map((name) => [name, read(name) !== undefined]));
}

const mentionsKnown = (node: ASTNode): boolean =>
  (node.op === 'id' && node.args === 'known') || childrenOf(node).some(mentionsKnown);

/** `known.x && …`, `!known.x || …` and `known.x ? … : …` guard x on the side that stands behind them. */
function readsOf(node: ASTNode, guarded: ReadonlySet<string>): { name: string; guarded: boolean }[] {
  if (guardName(node) !== null) return [];
  if (node.op === 'id') return [{ name: node.args, guarded: guarded.has(node.args) }];
  if (node.op === '&&' || node.op === '||') {
    const [left, right] = node.args;
    return [...readsOf(left, guarded), ...readsOf(right, joined(guarded, guardsOf(left, node.op === '&&')))];
  }
  if (node.op === '?:') {
    const [test, yes, no] = node.args;
    return [
      ...readsOf(test, guarded),
      ...readsOf(yes, joined(guarded, guardsOf(test, true))),
      ...readsOf(no, joined(guarded, guardsOf(test, false))),
    ];
  }
  return childrenOf(node).flatMap((child) => readsOf(child, guarded));
}

const joined = (a: ReadonlySet<string>, b: readonly string[]): ReadonlySet<string> => new Set([...a, ...b]);

function guardName(node: ASTNode): string | null {
  if (node.op !== '.') return null;
  const [object, name] = node.args;
  return object.op === 'id' && object.args === 'known' ? name : null;
}

/** What is known when the node is true (`when`) or false. */
function guardsOf(node: ASTNode, when: boolean): string[] {
  const name = guardName(node);
  if (name !== null) return when ? [name] : [];
  if (node.op === '!_') return guardsOf(node.args, !when);
  if (node.op === (when ? '&&' : '||')) {
    const [left, right] = node.args as [ASTNode, ASTNode];
    return [...guardsOf(left, when), ...guardsOf(right, when)];
  }
  return [];
}
