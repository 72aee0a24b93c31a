import * as v from 'valibot';

const optionalText = v.optional(v.string());

/** An element with attributes is an object, and its text is in `#text`. */
const named = v.object({ '#text': v.string() });

const seconds = v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number));

const time = v.object({ timestamp: seconds });

const customer = v.object({
  public_ip: optionalText,
  private_ip: optionalText,
  hostname: optionalText,
  os: optionalText,
  info: v.object({ name: v.string(), company: optionalText, issue: optionalText, details: optionalText }),
});

const representative = v.object({
  display_name: v.string(),
  session_owner: v.string(),
  primary_rep: v.string(),
  seconds_involved: seconds,
});

const event = v.object({
  timestamp: seconds,
  event_type: v.string(),
  performed_by: v.optional(named),
  body: optionalText,
  data: v.optional(v.object({ value: v.object({ value: v.string() }) })),
});

const session = v.object({
  lsid: v.string(),
  start_time: time,
  end_time: time,
  external_key: v.string(),
  session_chat_view_url: optionalText,
  session_recording_view_url: optionalText,
  jump_group: v.optional(named),
  team_list: v.object({ team: v.array(v.string()) }),
  customer_list: v.object({ customer: v.array(customer) }),
  rep_list: v.object({ representative: v.array(representative) }),
  session_details: v.object({ event: v.array(event) }),
});

/** The part of the appliance's answer that the report shows. */
export const sessionListSchema = v.object({ session_list: v.object({ session: v.array(session) }) });

export type BareSession = v.InferOutput<typeof session>;
export type BareEvent = v.InferOutput<typeof event>;
