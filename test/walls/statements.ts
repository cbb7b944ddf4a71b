import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';

/** A text of SQL in a store, with the constants and helpers of its file put in where it names them. */
export interface Statement {
  readonly file: string;
  readonly sql: string;
}

/** Every text of SQL in the `persistence` folders. */
export function statementsOfStores(): Statement[] {
  const files = readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\/persistence\/[^/]+\.ts$/.test(file) && !file.endsWith('.spec.ts'));
  return files.flatMap((file) => statementsIn(file, readFileSync(path.join('libs', file), 'utf8')));
}

export function statementsIn(file: string, text: string): Statement[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const named = definitionsOf(source);
  const found: Statement[] = [];
  const visit = (node: ts.Node): void => {
    if (!isText(node)) return void ts.forEachChild(node, visit);
    const sql = textOf(node, named).replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim();
    if (/\b(select|insert into|update)\b/i.test(sql)) found.push({ file, sql });
  };
  visit(source);
  return found;
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

function isText(node: ts.Node): node is Text {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** Text that a name of the file stands for: a constant's, or what a helper returns. */
function definitionsOf(source: ts.SourceFile): ReadonlyMap<string, Text> {
  const named = new Map<string, Text>();
  const define = (name: ts.Node | undefined, within: ts.Node | undefined) => {
    const text = within && firstText(within);
    if (name && ts.isIdentifier(name) && text) named.set(name.text, text);
  };
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement)) define(statement.name, statement.body);
    if (ts.isVariableStatement(statement))
      for (const each of statement.declarationList.declarations) define(each.name, each.initializer);
  }
  return named;
}

function firstText(node: ts.Node): Text | undefined {
  return isText(node) ? node : ts.forEachChild(node, firstText);
}

function textOf(node: Text, named: ReadonlyMap<string, Text>): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  const spans = node.templateSpans.map(({ expression, literal }) => {
    const name = ts.isCallExpression(expression) ? expression.expression : expression;
    const text = ts.isIdentifier(name) ? named.get(name.text) : undefined;
    return (text ? textOf(text, named) : '…') + literal.text;
  });
  return node.head.text + spans.join('');
}
