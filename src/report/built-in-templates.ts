// Generated from templates/*.hbs by tools/generate-templates.ts: change those, and run
// `npx tsx tools/generate-templates.ts`. The app's bundler cannot import .hbs files.

/** The texts of the templates that the app ships, by name. */
export const builtInTemplates = {
  InternalComment: `<p>
  <strong>Remote support session</strong>{{#if session.representative}} by {{session.representative.name}}{{/if}}{{#if session.customer.name}} with {{session.customer.name}}{{/if}}{{#if session.duration}}, {{session.duration}}{{/if}}
</p>
{{#if session.notes}}
<ul>
  {{#each session.notes}}
    <li>{{#if (or time by)}}<strong>{{time}} {{by}}:</strong> {{/if}}{{breaks text}}</li>
  {{/each}}
</ul>
{{/if}}
{{#if session.leftOut.notes}}<p><em>{{plural session.leftOut.notes "note is" "notes are"}} left out.</em></p>{{/if}}
{{#each session.surveys.customer}}
<table>
  {{#each questions}}<tr><th>{{label}}</th><td>{{#each answers}}{{breaks this}}<br>{{/each}}</td></tr>{{/each}}
</table>
{{/each}}
{{#if session.chat.count}}
<details>
  <summary>Chat ({{plural session.chat.count "line" "lines"}})</summary>
  {{#if session.leftOut.chatLines}}
    <p><em>{{plural session.leftOut.chatLines "earlier line is" "earlier lines are"}} left out.</em>{{#if session.links.transcript}} {{link session.links.transcript "Read the whole transcript"}}{{/if}}</p>
  {{/if}}
  <p>{{#each session.chat.lines}}<strong>{{time}} {{from}}:</strong> {{breaks text}}<br>{{/each}}</p>
</details>
{{/if}}
{{#if session.leftOut.others}}<p><em>This comment is shortened: {{plural session.leftOut.others "further entry is" "further entries are"}} left out.</em></p>{{/if}}
<p>Session ID: <code>{{session.id}}</code></p>
`,
  IssueDescription: `{{#with session.customer}}
  {{#if issue}}<p>{{breaks issue}}</p>{{/if}}
  {{#if details}}<p>{{breaks details}}</p>{{/if}}
{{/with}}
<table>
{{#if session.customers}}
  <tr>
    <th>{{#if (gt session.customers.length 1)}}Customers{{else}}Customer{{/if}}</th>
    <td>{{#each session.customers}}{{or name "Unnamed"}}{{#if company}}, {{company}}{{/if}}<br>{{/each}}</td>
  </tr>
{{/if}}
{{#with session.customer}}
  {{#if computer}}<tr><th>Computer</th><td>{{#each computer}}{{this}}<br>{{/each}}</td></tr>{{/if}}
{{/with}}
{{#if session.representatives}}
  <tr>
    <th>{{#if (gt session.representatives.length 1)}}Representatives{{else}}Representative{{/if}}</th>
    <td>{{#each session.representatives}}{{name}}<br>{{/each}}</td>
  </tr>
{{/if}}
{{#if session.start}}<tr><th>Start</th><td>{{session.start}}</td></tr>{{/if}}
{{#if session.duration}}<tr><th>Duration</th><td>{{session.duration}}</td></tr>{{/if}}
{{#if session.externalKey}}<tr><th>External key</th><td>{{session.externalKey}}</td></tr>{{/if}}
  <tr><th>Session ID</th><td><code>{{session.id}}</code></td></tr>
</table>
`,
  IssueSummary: `Remote support session{{#if session.customer.name}} with {{session.customer.name}}{{/if}}{{#if session.start}}, {{session.start}}{{/if}}
`,
  WorkLog: `<h3>Remote support session</h3>
<table>
{{#if session.representatives}}
  <tr>
    <th>{{#if (gt session.representatives.length 1)}}Representatives{{else}}Representative{{/if}}</th>
    <td>
      {{#each session.representatives}}
        {{name}}{{#if (and owner (gt @root.session.representatives.length 1))}} (owner){{/if}}{{#if time}}, {{time}}{{/if}}<br>
      {{/each}}
    </td>
  </tr>
{{/if}}
{{#if session.customers}}
  <tr>
    <th>{{#if (gt session.customers.length 1)}}Customers{{else}}Customer{{/if}}</th>
    <td>{{#each session.customers}}{{or name "Unnamed"}}{{#if company}}, {{company}}{{/if}}<br>{{/each}}</td>
  </tr>
{{/if}}
{{#with session.customer}}
  {{#if computer}}<tr><th>Computer</th><td>{{#each computer}}{{this}}<br>{{/each}}</td></tr>{{/if}}
  {{#if (or issue details)}}<tr><th>Problem</th><td>{{breaks issue}}<br>{{breaks details}}</td></tr>{{/if}}
{{/with}}
{{#if session.start}}<tr><th>Start</th><td>{{session.start}}</td></tr>{{/if}}
{{#if session.end}}<tr><th>End</th><td>{{session.end}}</td></tr>{{/if}}
{{#if session.duration}}<tr><th>Duration</th><td>{{session.duration}}</td></tr>{{/if}}
{{#if session.externalKey}}<tr><th>External key</th><td>{{session.externalKey}}</td></tr>{{/if}}
{{#if session.teams}}<tr><th>{{#if (gt session.teams.length 1)}}Teams{{else}}Team{{/if}}</th><td>{{join session.teams ", "}}</td></tr>{{/if}}
{{#if session.jumpGroup}}<tr><th>Jump group</th><td>{{session.jumpGroup}}</td></tr>{{/if}}
{{#if session.links.all}}
  <tr><th>On the appliance</th><td>{{#each session.links.all}}{{link url name}}<br>{{/each}}</td></tr>
{{/if}}
  <tr><th>Session ID</th><td><code>{{session.id}}</code></td></tr>
</table>

{{#if (or session.files.transferredCount session.files.movedCount session.files.deletedCount session.systemInformation session.commandShellCount session.screenRecordingCount session.screenshotCount)}}
<h4>What was done</h4>
<ul>
  {{#with session.files}}
    {{#if transferredCount}}<li>{{plural transferredCount "file" "files"}} transferred{{#each transferred}}{{#if @first}}: {{else}}, {{/if}}{{name}}{{#if size}} ({{size}}){{/if}}{{/each}}</li>{{/if}}
    {{#if movedCount}}<li>{{plural movedCount "file" "files"}} moved{{#each moved}}{{#if @first}}: {{else}}, {{/if}}{{name}}{{#if size}} ({{size}}){{/if}}{{/each}}</li>{{/if}}
    {{#if deletedCount}}<li>{{plural deletedCount "file" "files"}} deleted{{#each deleted}}{{#if @first}}: {{else}}, {{/if}}{{name}}{{#if size}} ({{size}}){{/if}}{{/each}}</li>{{/if}}
  {{/with}}
  {{#if session.leftOut.files}}<li><em>{{plural session.leftOut.files "file name is" "file names are"}} left out</em></li>{{/if}}
  {{#each session.systemInformation}}
    <li>System information retrieved{{#if time}} at {{time}}{{/if}}{{#each categories}}{{#if @first}}: {{else}}, {{/if}}{{name}}{{/each}}</li>
  {{/each}}
  {{#if session.commandShellCount}}<li>Command shell opened{{#if (gt session.commandShellCount 1)}} {{number session.commandShellCount}} times{{/if}}</li>{{/if}}
  {{#if session.screenRecordingCount}}<li>Screen recorded</li>{{/if}}
  {{#if session.screenshotCount}}<li>{{plural session.screenshotCount "screenshot" "screenshots"}} taken</li>{{/if}}
</ul>
{{/if}}

{{#if session.notes}}
<h4>Notes</h4>
<ul>
  {{#each session.notes}}
    <li>{{#if (or time by)}}<strong>{{time}} {{by}}:</strong> {{/if}}{{breaks text}}</li>
  {{/each}}
</ul>
{{/if}}
{{#if session.leftOut.notes}}<p><em>{{plural session.leftOut.notes "note is" "notes are"}} left out.</em></p>{{/if}}

{{#each session.surveys.customer}}
<h4>Customer survey</h4>
<table>
  {{#each questions}}<tr><th>{{label}}</th><td>{{#each answers}}{{breaks this}}<br>{{/each}}</td></tr>{{/each}}
</table>
{{/each}}
{{#each session.surveys.representative}}
<h4>Representative survey{{#if by}} by {{by}}{{/if}}</h4>
<table>
  {{#each questions}}<tr><th>{{label}}</th><td>{{#each answers}}{{breaks this}}<br>{{/each}}</td></tr>{{/each}}
</table>
{{/each}}

{{#if session.chat.count}}
<details>
  <summary>Chat ({{plural session.chat.count "line" "lines"}})</summary>
  {{#if session.leftOut.chatLines}}
    <p><em>{{plural session.leftOut.chatLines "earlier line is" "earlier lines are"}} left out.</em>{{#if session.links.transcript}} {{link session.links.transcript "Read the whole transcript"}}{{/if}}</p>
  {{/if}}
  <p>{{#each session.chat.lines}}<strong>{{time}} {{from}}:</strong> {{breaks text}}<br>{{/each}}</p>
</details>
{{/if}}
{{#if session.leftOut.others}}<p><em>This report is shortened: {{plural session.leftOut.others "further entry is" "further entries are"}} left out.</em></p>{{/if}}
`,
} as const;
