import {
  Mutation as MutationField,
  Query as QueryField,
  ResolveField,
  Resolver,
  Subscription as SubscriptionField,
} from '@nestjs/graphql';
import type { ClusterRow } from '../../../libs/app/analysis/finding-rows.js';
import type { NamedCase } from '../../../libs/app/cases/case-service.js';
import type { ImportRow } from '../../../libs/db/schema.js';
import type { ClockEvent } from '../../../libs/domain/clocks/clock.js';
import type { ScriptUse } from '../../../libs/domain/model/index.js';
import type { Task } from '../../../libs/domain/queue/queue.js';
import type { CallNode } from './calls/presenter.js';
import type { LetterPart } from './clusters/presenter.js';
import type { ComplaintNode } from './complaints/presenter.js';
import type { RequestContext } from './context.js';
import type { PaperNode } from './documents/presenter.js';
import type { GroupNode } from './groups/presenter.js';
import type { ObjectionNode } from './objections/presenter.js';
import type { OrganiserNode } from './organisers/presenter.js';
import type { RingNode } from './rings/presenter.js';
import type { Arguments, ObjectTypes, Refusal } from './schema.generated.js';
import type { SimilarNode } from './similar/presenter.js';

/** What is handed on for a type some of whose fields have resolvers. Every other type is handed on as the schema has it. */
interface Models {
  readonly Call: CallNode;
  readonly Case: NamedCase;
  readonly ClockEvent: ClockEvent;
  readonly Cluster: ClusterRow;
  readonly Complaint: ComplaintNode;
  readonly Group: GroupNode;
  readonly Import: ImportRow;
  readonly Objection: ObjectionNode;
  readonly Organiser: OrganiserNode;
  readonly Paper: PaperNode;
  readonly Ring: RingNode;
  readonly Script: ScriptUse;
  readonly Similar: SimilarNode;
  readonly Task: Task;
  readonly TemplatePart: LetterPart;
}

/** What a mutation gives that has nothing else to say. */
export const DONE = { done: true } as const;

type Plain = string | number | boolean | null | undefined;

/** A type of the schema as resolvers give it: models instead of the types that have one, to any depth. */
export type Answer<T> = T extends Plain
  ? T
  : T extends ReadonlyArray<infer Item>
    ? ReadonlyArray<Answer<Item>>
    : T extends { readonly __typename?: infer Name }
      ? NonNullable<Name> extends keyof Models
        ? Models[NonNullable<Name>]
        : { readonly [Field in Exclude<keyof T, '__typename'>]: Answer<T[Field]> }
      : T;

/** What resolvers of a type get: its model where it has one. */
type Parent<Type extends keyof ObjectTypes> = Answer<ObjectTypes[Type]>;
type ArgumentsOf<Type, Field> = Type extends keyof Arguments
  ? Field extends keyof Arguments[Type]
    ? [args: Arguments[Type][Field]]
    : []
  : [];
type Given<T> = T | Promise<T>;
type FieldsOf<Type extends keyof ObjectTypes> = Exclude<keyof ObjectTypes[Type], '__typename'> & string;

/** A resolver: its arguments where the field has some, then the request. It gives what the schema says; refusals are thrown. */
type Root<Type extends 'Query' | 'Mutation', Field extends FieldsOf<Type>> = (
  ...given: [...ArgumentsOf<Type, Field>, context: RequestContext]
) => Given<Answer<Exclude<ObjectTypes[Type][Field], Refusal>>>;
type OfParent<Type extends keyof ObjectTypes, Field extends FieldsOf<Type>> = (
  ...given: [parent: Parent<Type>, ...ArgumentsOf<Type, Field>, context: RequestContext]
) => Given<Answer<ObjectTypes[Type][Field]>>;

/** A query of the schema: the name, the arguments and the answer of the method are checked against it. */
export const Query =
  () =>
  <Field extends FieldsOf<'Query'>, Method extends Root<'Query', Field>>(
    target: object,
    field: Field,
    method: TypedPropertyDescriptor<Method>,
  ): void => {
    QueryField()(target, field, method);
  };

/** A mutation of the schema, checked as a query is. */
export const Mutation =
  () =>
  <Field extends FieldsOf<'Mutation'>, Method extends Root<'Mutation', Field>>(
    target: object,
    field: Field,
    method: TypedPropertyDescriptor<Method>,
  ): void => {
    MutationField()(target, field, method);
  };

/** A subscription of the schema: `shown` makes of an event what the schema says. */
export const Subscription =
  <Event>(shown: (event: Event) => Answer<ObjectTypes['Subscription'][FieldsOf<'Subscription'>]>) =>
  (
    target: object,
    field: FieldsOf<'Subscription'>,
    method: TypedPropertyDescriptor<(context: RequestContext) => AsyncGenerator<Event>>,
  ): void => {
    SubscriptionField(field, { resolve: shown })(target, field, method);
  };

/** A field of a type: its parent, arguments and answer are checked. */
export const Field =
  <Type extends keyof ObjectTypes>(_type: Type) =>
  <Name extends FieldsOf<Type>, Method extends OfParent<Type, Name>>(
    target: object,
    name: Name,
    method: TypedPropertyDescriptor<Method>,
  ): void => {
    ResolveField()(target, name, method);
  };

/** Fields that neither the model has as the schema says nor the class resolves. */
type Missing<Type extends keyof ObjectTypes, Resolved> = {
  [Name in FieldsOf<Type>]: Name extends keyof Resolved
    ? never
    : Parent<Type> extends { readonly [Key in Name]: Answer<ObjectTypes[Type][Name]> }
      ? never
      : // What may be null may be left out.
        null extends ObjectTypes[Type][Name]
        ? Name extends keyof Parent<Type>
          ? never
          : Name
        : Name;
}[FieldsOf<Type>];

/** The class that resolves fields of a type. It does not compile where a field of the type has no source. */
export const ResolverOf =
  <Type extends keyof ObjectTypes>(type: Type) =>
  <Class extends abstract new (...given: never[]) => object>(
    resolver: Missing<Type, InstanceType<Class>> extends never
      ? Class
      : { readonly missing: Missing<Type, InstanceType<Class>> },
  ): void => {
    Resolver(type)(resolver as Class);
  };
