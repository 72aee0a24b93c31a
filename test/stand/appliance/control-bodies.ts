import { z } from 'zod';
import { faultKinds, faultyEndpoints } from './faults';
import { presets } from './generator/presets';
import { errorLanguages } from './texts/error-texts';
import { languages } from './texts/help-desk-texts';

const lsid = z.string().regex(/^[0-9a-f]{32}$/i, 'an lsid has 32 hex digits');
const count = z.int().min(1).max(10_000);
const milliseconds = z
  .int()
  .min(0)
  .max(7 * 86_400_000);

export const startBody = z.strictObject({
  externalKey: z.string().max(1024).optional(),
  preset: z.enum(presets).optional(),
  representatives: z.array(z.string().min(1)).min(1).max(10).optional(),
  customer: z.string().max(200).optional(),
  language: z.enum(languages).optional(),
  startedAgoSeconds: z
    .int()
    .min(0)
    .max(30 * 86_400)
    .optional(),
});

export const chatBody = z.strictObject({
  lsid,
  from: z.union([z.enum(['customer', 'representative']), z.strictObject({ gsNumber: z.string() })]),
  text: z.string().max(100_000),
});

export const endBody = z.strictObject({
  lsid,
  abnormally: z.boolean().optional(),
  awaitRepresentativeSurvey: z.boolean().optional(),
});

export const surveyBody = z.strictObject({
  lsid,
  from: z.enum(['customer', 'representative']),
  answers: z.record(z.string().min(1).max(200), z.union([z.string(), z.array(z.string())])),
});

export const faultBody = z.strictObject({
  endpoint: z.enum(faultyEndpoints),
  kind: z.enum(faultKinds),
  report: z.string().max(100).optional(),
  lsid: lsid.optional(),
  times: count.optional(),
  probability: z.number().min(0).max(1).optional(),
  delayMs: milliseconds.optional(),
  retryAfterSeconds: z.int().min(0).max(86_400).optional(),
});

const deliveryFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lose'), events: count }),
  z.strictObject({
    kind: z.literal('duplicate'),
    events: count,
    copies: z.int().min(2).max(20),
    atOnce: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('reorder'), events: count, withinMs: milliseconds.optional() }),
  z.strictObject({ kind: z.literal('delay'), events: count, delayMs: milliseconds }),
]);

export const deliveryFaultBody = z.strictObject({ fault: deliveryFault, recipient: z.string().optional() });

export const nothingBody = z.strictObject({});

export const setBody = z.strictObject({
  permissions: z
    .strictObject({
      command: z.enum(['full_access', 'read_only', 'deny']),
      reporting: z.boolean(),
      configuration: z.boolean(),
    })
    .partial()
    .optional(),
  clientSecret: z.string().min(1).max(200).optional(),
  namespace: z.enum(['bomgar', 'beyondtrust', 'sra']).optional(),
  errorShape: z.enum(['document', 'child']).optional(),
  errorLanguage: z.enum(errorLanguages).optional(),
  nothingFound: z.enum(['error', 'empty-list']).optional(),
  surveyTimeAttribute: z.enum(['timestamp', 'ts']).optional(),
  fileDetails: z.enum(['elements', 'data']).optional(),
  xmlApiEnabled: z.boolean().optional(),
  apiVersion: z.string().min(1).max(50).optional(),
  healthy: z.boolean().optional(),
  skewMs: z.int().min(-31_536_000_000).max(31_536_000_000).optional(),
  reportDelayMs: z.union([milliseconds, z.literal('by-seed')]).optional(),
  tokenLifetimeSeconds: z.int().min(1).max(86_400).optional(),
  tokenType: z.enum(['Bearer', 'bearer']).optional(),
  rateLimit: z.strictObject({ perSecond: count, perHour: z.int().min(1).max(1_000_000) }).optional(),
});
