import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, GraphQLError, Kind, print, type ValidationRule, visit } from 'graphql';
import { packageRoot } from '../../../libs/config/paths.js';

/** A document as it is compared: without layout, and without the names of types that clients add. */
export const canonicalDocument = (document: DocumentNode): string =>
  print(
    visit(document, {
      enter: (node) => (node.kind === Kind.FIELD && node.name.value === '__typename' ? null : undefined),
    }),
  );

/** Refuses every document but those of apps/server/http/trusted-documents.json, which the console's sources make (scripts/graphql.mjs). */
export function trustedRule(): ValidationRule {
  const texts = JSON.parse(
    readFileSync(join(packageRoot(), 'apps/server/http/trusted-documents.json'), 'utf8'),
  ) as readonly string[];
  const trusted = new Set(texts);
  return (context) => {
    const document = context.getDocument();
    const names = document.definitions.map((d) => (d.kind === Kind.OPERATION_DEFINITION ? (d.name?.value ?? '') : ''));
    if (!trusted.has(canonicalDocument(document)))
      context.reportError(new GraphQLError(`CLQ_QUERY_UNKNOWN: ${names.join(' ').slice(0, 100)}`));
    return {};
  };
}
