import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { ClaqueError, verbatim } from '../../../libs/domain/errors/errors.js';

type Args = Readonly<Record<string, unknown>>;
type Weight = number | ((args: Args) => number);

const number = (value: unknown, usual: number) => (typeof value === 'number' ? value : usual);
/** A search goes through every row: no index holds a part of a text. */
const search =
  (plain: number): Weight =>
  ({ filter }) =>
    (filter as { search?: string | null } | null | undefined)?.search ? 500 : plain;

/**
 * Work of a field beside its own children. The unit is about a quarter of a millisecond on the machine of
 * docs/security.md.
 * What is not named costs 1. Measured on 1,078 complaints.
 * What grows with the records has its own limits (FOUND, CANDIDATES, WIDEST_PATH).
 */
const WEIGHTS: Readonly<Record<string, Weight>> = {
  'Query.shortestPath': 250,
  'Query.neighbourhood': ({ hops, limit }) => 20 + (number(hops, 1) * number(limit, 200)) / 20,
  'Query.ringGraph': 100,
  'Query.complaints': search(10),
  'Query.clusters': search(10),
  'Query.findPeople': 60,
  'Query.similar': 200,
  'Query.familyMap': ({ first }) => 20 + number(first, 60) ** 2 / 20,
  'Query.exportBank': 100,
  'Query.accusations': 100,
  'Query.insights': 100,
  'Query.auditEntries': 20,
  'Query.queue': 20,
  'Complaint.comparison': 60,
  'Similar.comparison': 60,
  'Script.alignment': 60,
  'Complaint.slots': 10,
  'Complaint.calls': 10,
  'Complaint.papers': 10,
  'Cluster.fillings': ({ first }) => 10 + number(first, 25),
  'Cluster.members': 10,
  'Mutation.whatIf': 2000,
  'Mutation.makeDossier': 500,
  'Mutation.exportPerson': 500,
  'Mutation.erasePerson': 500,
  'Mutation.importBank': 200,
};

/** How often one operation may ask for a field: an alias makes the same work once more. */
const MOST: Readonly<Record<string, number>> = {
  'Mutation.whatIf': 1,
  'Mutation.makeDossier': 1,
  'Mutation.exportPerson': 1,
  'Mutation.erasePerson': 1,
  'Mutation.importBank': 1,
};
/** Fields of so many units or more are rare in an operation. For an account they run one after the other. */
const HEAVY = 50;
const MOST_HEAVY = 10;
/** Units that an operation may cost. */
export const LARGEST_COST = 5000;

/** The work of a field beside its children. */
export function weightOf(type: string, field: string, args: Args): number {
  const weight = WEIGHTS[`${type}.${field}`] ?? 1;
  return typeof weight === 'number' ? weight : Math.max(1, weight(args));
}

export const isHeavy = (weight: number): boolean => weight >= HEAVY;

/**
 * What an operation costs at most. Each field costs its weight.
 * What lies under a list of `first` entries costs it so many times.
 *
 * @throws ClaqueError CLQ_QUERY_COST, CLQ_QUERY_REPEATED where it is more than an operation may.
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Args,
  operationName?: string | null,
): number {
  const cost = new OperationCost(schema, document, variables).of(operationName);
  if (cost > LARGEST_COST) throw new ClaqueError('CLQ_QUERY_COST', { cost: Math.ceil(cost), limit: LARGEST_COST });
  return cost;
}

/** Goes through a valid document. Each fragment is counted once, however often it is spread. */
class OperationCost {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, { cost: number; fields: ReadonlyMap<string, number> }>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly variables: Args,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])),
    );
  }

  of(operationName?: string | null): number {
    const operation = getOperationAST(this.document, operationName);
    const root = operation && this.schema.getRootType(operation.operation);
    if (!operation || !root) return 0;
    const fields = new Map<string, number>();
    const cost = this.selection(operation.selectionSet, root, fields);
    for (const [field, times] of fields) {
      const limit = MOST[field] ?? MOST_HEAVY;
      if (times > limit)
        throw new ClaqueError('CLQ_QUERY_REPEATED', { field: verbatim(field.slice(field.indexOf('.') + 1)), limit });
    }
    return cost;
  }

  private selection(set: SelectionSetNode, type: GraphQLCompositeType, fields: Map<string, number>): number {
    let cost = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) cost += this.field(node, type, fields);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition ? typeFromAST(this.schema, node.typeCondition) : type;
        if (on && isCompositeType(on)) cost += this.selection(node.selectionSet, on, fields);
      } else {
        const fragment = this.fragment(node.name.value);
        cost += fragment.cost;
        for (const [field, times] of fragment.fields) fields.set(field, (fields.get(field) ?? 0) + times);
      }
    }
    return cost;
  }

  private fragment(name: string): { cost: number; fields: ReadonlyMap<string, number> } {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fields = new Map<string, number>();
    const definition = this.fragments.get(name);
    const on = definition && typeFromAST(this.schema, definition.typeCondition);
    const cost = definition && on && isCompositeType(on) ? this.selection(definition.selectionSet, on, fields) : 0;
    const counted = { cost, fields };
    this.known.set(name, counted);
    return counted;
  }

  private field(node: FieldNode, type: GraphQLCompositeType, fields: Map<string, number>): number {
    const name = node.name.value;
    const definition = this.definition(type, name);
    if (definition === undefined) return 1;
    const args = getArgumentValues(definition, node, this.variables);
    const weight = weightOf(type.name, name, args);
    const key = `${type.name}.${name}`;
    if (isHeavy(weight) || MOST[key] !== undefined) fields.set(key, (fields.get(key) ?? 0) + 1);
    const inner = getNamedType(definition.type);
    const children =
      node.selectionSet !== undefined && isCompositeType(inner) ? this.selection(node.selectionSet, inner, fields) : 0;
    const first = args['first'];
    return weight + (typeof first === 'number' && first > 0 ? first : 1) * children;
  }

  private definition(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (isObjectType(type)) return type.getFields()[name];
    return isAbstractType(type) && 'getFields' in type ? type.getFields()[name] : undefined;
  }
}
