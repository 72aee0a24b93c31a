import { z } from 'zod';

/** The parts of manifest.yml that the local platform acts on; everything else is left alone. */

const functionModule = z.object({
  key: z.string(),
  handler: z.string().regex(/^[\w/-]+\.\w+$/, 'a handler is written <file>.<exported function>'),
  timeoutSeconds: z.number().int().min(1).max(900).optional(),
});

const staticOutput = z.object({
  key: z.string(),
  statusCode: z.number().int(),
  contentType: z.string().optional(),
  body: z.string().optional(),
});

const webTriggerModule = z.object({
  key: z.string(),
  function: z.string(),
  response: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('dynamic') }),
      z.object({ type: z.literal('static'), outputs: z.array(staticOutput).min(1) }),
    ])
    .default({ type: 'dynamic' }),
});

const scheduledTriggerModule = z.object({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});

const consumerModule = z.object({ key: z.string(), queue: z.string(), function: z.string() });

const indexedValue = z.object({
  path: z.string(),
  type: z.enum(['number', 'string', 'text', 'user', 'date']),
  /** Forge's documentation: no dots. */
  searchAlias: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,255}$/, 'an alias has letters, digits, dashes and underscores only')
    .optional(),
});

const entityPropertyModule = z.object({
  key: z.string(),
  entityType: z.literal('issue').default('issue'),
  propertyKey: z.string(),
  values: z.array(indexedValue).min(1),
});

/** The one display condition that is understood here; with any other the manifest cannot be run. */
const displayConditions = z.strictObject({
  entityPropertyEqualTo: z.strictObject({
    entity: z.literal('app'),
    propertyKey: z.string(),
    value: z.string(),
  }),
});

/** What is common to the modules that show a page or a panel. */
export const uiModuleSchema = z.object({
  key: z.string(),
  title: z.string().optional(),
  label: z.string().optional(),
  resource: z.string().optional(),
  render: z.string().optional(),
  resolver: z.object({ function: z.string() }).optional(),
  displayConditions: displayConditions.optional(),
});

/** The modules with a page that the console knows where to show. */
export const uiModuleTypes = [
  'jira:adminPage',
  'jira:issueContext',
  'jira:issueActivity',
  'jira:issueAction',
] as const;

const uiModules = z.array(uiModuleSchema).default([]);

const attributeType = z.enum(['string', 'boolean', 'float', 'integer', 'any']);

const entityIndex = z.union([
  z.string().transform((attribute) => ({ name: attribute, partition: [] as string[], range: attribute })),
  z
    .object({
      name: z.string(),
      partition: z.array(z.string()).default([]),
      range: z.tuple([z.string()]),
    })
    .transform(({ name, partition, range: [range] }) => ({ name, partition, range })),
]);

const entity = z.object({
  name: z.string().min(3).max(60),
  attributes: z
    .record(z.string(), z.object({ type: attributeType }))
    .transform(
      (attributes) => new Map(Object.entries(attributes).map(([name, { type }]) => [name, type] as const)),
    ),
  indexes: z.array(entityIndex).max(7).default([]),
});

const variable = z.union([
  z.string().transform((key) => ({ key, default: undefined })),
  z.object({ key: z.string(), default: z.string().optional() }),
]);

const backendAddress = z.union([
  z.string(),
  z.object({ address: z.string() }),
  z.object({ remote: z.string() }),
]);

export const manifestSchema = z.object({
  app: z.object({
    id: z.string(),
    storage: z.object({ entities: z.array(entity).max(20).default([]) }).default({ entities: [] }),
  }),
  modules: z
    .object({
      function: z.array(functionModule).default([]),
      webtrigger: z.array(webTriggerModule).default([]),
      scheduledTrigger: z.array(scheduledTriggerModule).max(5).default([]),
      consumer: z.array(consumerModule).default([]),
      'jira:entityProperty': z.array(entityPropertyModule).default([]),
      'jira:adminPage': uiModules,
      'jira:issueActivity': uiModules,
      'jira:issueAction': uiModules,
      'jira:issueContext': z.array(uiModuleSchema.extend({ label: z.string() })).default([]),
    })
    .catchall(z.never('the local platform does not know this kind of module')),
  resources: z.array(z.object({ key: z.string(), path: z.string() })).default([]),
  remotes: z.array(z.object({ key: z.string(), baseUrl: z.string().optional() })).default([]),
  permissions: z
    .object({
      scopes: z.array(z.string()).default([]),
      external: z
        .object({
          fetch: z.object({ backend: z.array(backendAddress).default([]) }).default({ backend: [] }),
          configurable: z.object({ enabled: z.boolean() }).default({ enabled: false }),
        })
        .default({ fetch: { backend: [] }, configurable: { enabled: false } }),
    })
    .default({ scopes: [], external: { fetch: { backend: [] }, configurable: { enabled: false } } }),
  environment: z.object({ variables: z.array(variable).default([]) }).default({ variables: [] }),
});

export type FunctionModule = z.infer<typeof functionModule>;
export type WebTriggerModule = z.infer<typeof webTriggerModule>;
export type ScheduledTriggerModule = z.infer<typeof scheduledTriggerModule>;
export type ConsumerModule = z.infer<typeof consumerModule>;
export type UiModule = z.infer<typeof uiModuleSchema> & { type: (typeof uiModuleTypes)[number] };
export type IndexedProperty = z.infer<typeof indexedValue> & { propertyKey: string };
export type DisplayConditions = z.infer<typeof displayConditions>;
export type AttributeType = z.infer<typeof attributeType>;
export type EntitySchema = z.infer<typeof entity>;
export type EntityIndex = EntitySchema['indexes'][number];
