// Generated from templates/*.hbs by tools/generate-templates.ts: change those, and run
// `npx tsx tools/generate-templates.ts`. The app's bundler cannot import .hbs files.

/** The texts of the templates that the app ships, by name. */
export const builtInTemplates = {
  InternalComment: `<p>
  <strong>{{#if session.representative}}{{#if session.customer.name}}{{localize "sessionByWith" representative=session.representative.name customer=session.customer.name}}{{else}}{{localize "sessionBy" representative=session.representative.name}}{{/if}}{{else}}{{#if session.customer.name}}{{localize "sessionWith" customer=session.customer.name}}{{else}}{{localize "remoteSupportSession"}}{{/if}}{{/if}}</strong>{{#if session.duration}}<br>{{localize "durationLabel"}} {{session.duration}}{{/if}}{{#each session.legalAgreements}}<br>{{localize "legalAgreementLabel"}} {{breaks (or answer (localize "answerNotReported"))}}{{#if by}}, {{by}}{{/if}}{{#if time}}, {{time}}{{/if}}{{/each}}
</p>
{{#if session.notes}}
<ul>
  {{#each session.notes}}
    <li>{{#if (or time by)}}<strong>{{time}} {{by}}:</strong> {{/if}}{{breaks text}}</li>
  {{/each}}
</ul>
{{/if}}
{{#if session.leftOut.notes}}<p><em>{{localize "notesLeftOut" count=session.leftOut.notes}}</em></p>{{/if}}
{{#each session.surveys.customer}}
<table>
  {{#each questions}}<tr><th>{{label}}</th><td>{{#each answers}}{{breaks this}}<br>{{/each}}</td></tr>{{/each}}
</table>
{{/each}}
{{#if session.chat.count}}
<details>
  <summary>{{localize "chatLines" count=session.chat.count}}</summary>
  {{#if session.leftOut.chatLines}}
    <p><em>{{localize "earlierLinesLeftOut" count=session.leftOut.chatLines}}</em>{{#if session.links.transcript}} {{link session.links.transcript (localize "readWholeTranscript")}}{{/if}}</p>
  {{/if}}
  <p>{{#each session.chat.lines}}<strong>{{time}} {{from}}:</strong> {{breaks text}}<br>{{/each}}</p>
</details>
{{/if}}
{{#if session.leftOut.others}}<p><em>{{localize "commentShortened" count=session.leftOut.others}}</em></p>{{/if}}
<p>{{localize "sessionIdLabel"}} <code>{{session.id}}</code></p>
`,
  Invitation: `<p>{{#if invitation.customer}}{{localize "invitationGreeting" customer=invitation.customer}}{{else}}{{localize "invitationGreetingUnnamed"}}{{/if}}</p>
<p>{{#if invitation.agent}}{{localize "invitationBy" agent=invitation.agent}}{{else}}{{localize "invitationUnnamed"}}{{/if}} {{#if invitation.issue.summary}}{{localize "invitationAbout" issue=invitation.issue.key summary=invitation.issue.summary}}{{else}}{{localize "invitationAboutKey" issue=invitation.issue.key}}{{/if}}</p>
<p>{{localize "invitationLink"}}<br>{{link invitation.link}}</p>
<p>{{localize "invitationKey" appliance=invitation.appliance}}<br><strong>{{invitation.key}}</strong></p>
<p>{{localize "invitationValidUntil" time=invitation.validUntil}} {{localize "invitationIsPersonal"}}</p>
`,
  IssueDescription: `{{#with session.customer}}
  {{#if issue}}<p>{{breaks issue}}</p>{{/if}}
  {{#if details}}<p>{{breaks details}}</p>{{/if}}
{{/with}}
<table>
{{#if session.customers}}
  <tr>
    <th>{{localize "customers" count=session.customers.length}}</th>
    <td>{{#each session.customers}}{{or name (localize "unnamed")}}{{#if company}}, {{company}}{{/if}}<br>{{/each}}</td>
  </tr>
{{/if}}
{{#each session.customers}}
  {{#if computer}}<tr><th>{{localize "computer"}}{{#if (gt @root.session.customers.length 1)}} ({{or name (localize "unnamed")}}){{/if}}</th><td>{{#each computer}}{{this}}<br>{{/each}}</td></tr>{{/if}}
{{/each}}
{{#if session.representatives}}
  <tr>
    <th>{{localize "representatives" count=session.representatives.length}}</th>
    <td>{{#each session.representatives}}{{name}}<br>{{/each}}</td>
  </tr>
{{/if}}
{{#if session.start}}<tr><th>{{localize "start"}}</th><td>{{session.start}}</td></tr>{{/if}}
{{#if session.duration}}<tr><th>{{localize "duration"}}</th><td>{{session.duration}}</td></tr>{{/if}}
{{#if session.externalKey}}<tr><th>{{localize "externalKey"}}</th><td>{{session.externalKey}}</td></tr>{{/if}}
  <tr><th>{{localize "sessionId"}}</th><td><code>{{session.id}}</code></td></tr>
</table>
`,
  IssueSummary: `{{#if session.customer.name}}{{localize "sessionWith" customer=session.customer.name}}{{else}}{{localize "remoteSupportSession"}}{{/if}}{{#if session.start}}, {{session.start}}{{/if}}
`,
  WorkLog: `<h3>{{localize "remoteSupportSession"}}</h3>
<table>
{{#if session.representatives}}
  <tr>
    <th>{{localize "representatives" count=session.representatives.length}}</th>
    <td>
      {{#each session.representatives}}
        {{name}}{{#if (and owner (gt @root.session.representatives.length 1))}} ({{localize "owner"}}){{/if}}{{#if time}}, {{time}}{{/if}}<br>
      {{/each}}
    </td>
  </tr>
{{/if}}
{{#if session.customers}}
  <tr>
    <th>{{localize "customers" count=session.customers.length}}</th>
    <td>{{#each session.customers}}{{or name (localize "unnamed")}}{{#if company}}, {{company}}{{/if}}<br>{{/each}}</td>
  </tr>
{{/if}}
{{#each session.customers}}
  {{#if computer}}<tr><th>{{localize "computer"}}{{#if (gt @root.session.customers.length 1)}} ({{or name (localize "unnamed")}}){{/if}}</th><td>{{#each computer}}{{this}}<br>{{/each}}</td></tr>{{/if}}
{{/each}}
{{#with session.customer}}
  {{#if (or issue details)}}<tr><th>{{localize "problem"}}</th><td>{{breaks issue}}<br>{{breaks details}}</td></tr>{{/if}}
{{/with}}
{{#if session.legalAgreements}}<tr><th>{{localize "legalAgreement"}}</th><td>{{#each session.legalAgreements}}{{breaks (or answer (localize "answerNotReported"))}}{{#if by}}, {{by}}{{/if}}{{#if time}}, {{time}}{{/if}}<br>{{/each}}</td></tr>{{/if}}
{{#if session.start}}<tr><th>{{localize "start"}}</th><td>{{session.start}}</td></tr>{{/if}}
{{#if session.end}}<tr><th>{{localize "end"}}</th><td>{{session.end}}</td></tr>{{/if}}
{{#if session.duration}}<tr><th>{{localize "duration"}}</th><td>{{session.duration}}</td></tr>{{/if}}
{{#if session.externalKey}}<tr><th>{{localize "externalKey"}}</th><td>{{session.externalKey}}</td></tr>{{/if}}
{{#if session.teams}}<tr><th>{{localize "teams" count=session.teams.length}}</th><td>{{join session.teams ", "}}</td></tr>{{/if}}
{{#if session.jumpGroup}}<tr><th>{{localize "jumpGroup"}}</th><td>{{session.jumpGroup}}</td></tr>{{/if}}
{{#if session.links.all}}
  <tr><th>{{localize "onTheAppliance"}}</th><td>{{#each session.links.all}}{{link url name}}<br>{{/each}}</td></tr>
{{/if}}
  <tr><th>{{localize "sessionId"}}</th><td><code>{{session.id}}</code></td></tr>
</table>

{{#if (or session.files.transferredCount session.files.movedCount session.files.deletedCount session.systemInformation session.commandShellCount session.screenRecordingCount session.screenshotCount)}}
<h4>{{localize "whatWasDone"}}</h4>
<ul>
  {{#with session.files}}
    {{#if transferredCount}}<li>{{localize "filesTransferred" count=transferredCount}}{{#each transferred}}{{#if @first}}: {{else}}, {{/if}}{{name}}{{#if size}} ({{size}}){{/if}}{{/each}}</li>{{/if}}
    {{#if movedCount}}<li>{{localize "filesMoved" count=movedCount}}{{#each moved}}{{#if @first}}: {{else}}, {{/if}}{{name}}{{#if size}} ({{size}}){{/if}}{{/each}}</li>{{/if}}
    {{#if deletedCount}}<li>{{localize "filesDeleted" count=deletedCount}}{{#each deleted}}{{#if @first}}: {{else}}, {{/if}}{{name}}{{#if size}} ({{size}}){{/if}}{{/each}}</li>{{/if}}
  {{/with}}
  {{#if session.leftOut.files}}<li><em>{{localize "fileNamesLeftOut" count=session.leftOut.files}}</em></li>{{/if}}
  {{#each session.systemInformation}}
    <li>{{#if time}}{{localize "systemInformationRetrievedAt" time=time}}{{else}}{{localize "systemInformationRetrieved"}}{{/if}}{{#each categories}}{{#if @first}}: {{else}}, {{/if}}{{name}}{{/each}}</li>
  {{/each}}
  {{#if session.commandShellCount}}<li>{{localize "commandShellOpened" count=session.commandShellCount}}</li>{{/if}}
  {{#if session.screenRecordingCount}}<li>{{localize "screenRecorded"}}</li>{{/if}}
  {{#if session.screenshotCount}}<li>{{localize "screenshotsTaken" count=session.screenshotCount}}</li>{{/if}}
</ul>
{{/if}}

{{#if session.notes}}
<h4>{{localize "notes"}}</h4>
<ul>
  {{#each session.notes}}
    <li>{{#if (or time by)}}<strong>{{time}} {{by}}:</strong> {{/if}}{{breaks text}}</li>
  {{/each}}
</ul>
{{/if}}
{{#if session.leftOut.notes}}<p><em>{{localize "notesLeftOut" count=session.leftOut.notes}}</em></p>{{/if}}

{{#each session.surveys.customer}}
<h4>{{localize "customerSurvey"}}</h4>
<table>
  {{#each questions}}<tr><th>{{label}}</th><td>{{#each answers}}{{breaks this}}<br>{{/each}}</td></tr>{{/each}}
</table>
{{/each}}
{{#each session.surveys.representative}}
<h4>{{#if by}}{{localize "representativeSurveyBy" name=by}}{{else}}{{localize "representativeSurvey"}}{{/if}}</h4>
<table>
  {{#each questions}}<tr><th>{{label}}</th><td>{{#each answers}}{{breaks this}}<br>{{/each}}</td></tr>{{/each}}
</table>
{{/each}}

{{#if session.chat.count}}
<details>
  <summary>{{localize "chatLines" count=session.chat.count}}</summary>
  {{#if session.leftOut.chatLines}}
    <p><em>{{localize "earlierLinesLeftOut" count=session.leftOut.chatLines}}</em>{{#if session.links.transcript}} {{link session.links.transcript (localize "readWholeTranscript")}}{{/if}}</p>
  {{/if}}
  <p>{{#each session.chat.lines}}<strong>{{time}} {{from}}:</strong> {{breaks text}}<br>{{/each}}</p>
</details>
{{/if}}
{{#if session.leftOut.others}}<p><em>{{localize "reportShortened" count=session.leftOut.others}}</em></p>{{/if}}
`,
} as const;
