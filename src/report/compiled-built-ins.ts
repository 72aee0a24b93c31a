// @ts-nocheck
// Generated from templates/*.hbs by tools/generate-templates.ts: change those, and run
// `npx tsx tools/generate-templates.ts`. To compile a template takes longer than a whole event, and its compiler
// longer to load.

/** What Handlebars’ compiler makes of the templates of reports that the app ships, by their uses. */
export const compiledBuiltIns = {
  workLog: {
    format: "rich",
    length: 5099,
    names: [", ","all","and","answer","answerNotReported","answers","breaks","by","categories","chat","chatLines","commandShellCount","commandShellOpened","company","computer","count","customer","customerSurvey","customers","deleted","deletedCount","details","duration","each","earlierLinesLeftOut","end","externalKey","fileNamesLeftOut","files","filesDeleted","filesMoved","filesTransferred","first","from","gt","id","if","issue","join","jumpGroup","label","leftOut","legalAgreement","legalAgreements","length","lines","link","links","localize","moved","movedCount","name","notes","notesLeftOut","onTheAppliance","or","others","owner","problem","questions","readWholeTranscript","remoteSupportSession","reportShortened","representative","representativeSurvey","representativeSurveyBy","representatives","root","screenRecorded","screenRecordingCount","screenshotCount","screenshotsTaken","session","sessionId","size","start","surveys","systemInformation","systemInformationRetrieved","systemInformationRetrievedAt","teams","text","time","transcript","transferred","transferredCount","unnamed","url","whatWasDone","with"],
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <tr>\n    <th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"representatives",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"representatives") : stack1)) != null ? lookupProperty(stack1,"length") : stack1)},"data":data,"loc":{"start":{"line":5,"column":8},"end":{"line":5,"column":75}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":5,"column":8},"end":{"line":5,"column":75}}}))
    + "</th>\n    <td>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"representatives") : stack1),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":6},"end":{"line":9,"column":15}}})) != null ? stack1 : "")
    + "    </td>\n  </tr>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "        "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"name") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":8,"column":8},"end":{"line":8,"column":16}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"and").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"owner") : depth0),lookupProperty(helpers,"gt").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = ((stack1 = (data && lookupProperty(data,"root"))) && lookupProperty(stack1,"session"))) && lookupProperty(stack1,"representatives"))) && lookupProperty(stack1,"length")),1,{"name":"gt","hash":{},"data":data,"loc":{"start":{"line":8,"column":33},"end":{"line":8,"column":76}}}),{"name":"and","hash":{},"data":data,"loc":{"start":{"line":8,"column":22},"end":{"line":8,"column":77}}}),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":16},"end":{"line":8,"column":109}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":109},"end":{"line":8,"column":138}}})) != null ? stack1 : "")
    + "<br>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " ("
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"owner",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":8,"column":81},"end":{"line":8,"column":101}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":8,"column":81},"end":{"line":8,"column":101}}}))
    + ")";
},"3":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":8,"column":123},"end":{"line":8,"column":131}}}));
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <tr>\n    <th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"customers",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customers") : stack1)) != null ? lookupProperty(stack1,"length") : stack1)},"data":data,"loc":{"start":{"line":15,"column":8},"end":{"line":15,"column":63}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":15,"column":8},"end":{"line":15,"column":63}}}))
    + "</th>\n    <td>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customers") : stack1),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":8},"end":{"line":16,"column":115}}})) != null ? stack1 : "")
    + "</td>\n  </tr>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"or").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"name") : depth0),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"unnamed",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":16,"column":45},"end":{"line":16,"column":65}}}),{"name":"or","hash":{},"data":data,"loc":{"start":{"line":16,"column":35},"end":{"line":16,"column":67}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":16,"column":35},"end":{"line":16,"column":67}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"company") : depth0),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":67},"end":{"line":16,"column":102}}})) != null ? stack1 : "")
    + "<br>";
},"6":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"company") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":16,"column":84},"end":{"line":16,"column":95}}}));
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"computer") : depth0),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":2},"end":{"line":20,"column":201}}})) != null ? stack1 : "")
    + "\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"computer",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":20,"column":26},"end":{"line":20,"column":49}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":20,"column":26},"end":{"line":20,"column":49}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"gt").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = ((stack1 = (data && lookupProperty(data,"root"))) && lookupProperty(stack1,"session"))) && lookupProperty(stack1,"customers"))) && lookupProperty(stack1,"length")),1,{"name":"gt","hash":{},"data":data,"loc":{"start":{"line":20,"column":55},"end":{"line":20,"column":92}}}),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":49},"end":{"line":20,"column":136}}})) != null ? stack1 : "")
    + "</th><td>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"computer") : depth0),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":145},"end":{"line":20,"column":184}}})) != null ? stack1 : "")
    + "</td></tr>";
},"9":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " ("
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"or").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"name") : depth0),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"unnamed",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":20,"column":106},"end":{"line":20,"column":126}}}),{"name":"or","hash":{},"data":data,"loc":{"start":{"line":20,"column":96},"end":{"line":20,"column":128}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":20,"column":96},"end":{"line":20,"column":128}}}))
    + ")";
},"10":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":" show","hash":{},"data":data,"loc":{"start":{"line":20,"column":163},"end":{"line":20,"column":171}}}))
    + "<br>";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"or").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"issue") : depth0),(depth0 != null ? lookupProperty(depth0,"details") : depth0),{"name":"or","hash":{},"data":data,"loc":{"start":{"line":23,"column":8},"end":{"line":23,"column":26}}}),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":2},"end":{"line":23,"column":122}}})) != null ? stack1 : "")
    + "\n";
},"12":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"problem",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":23,"column":36},"end":{"line":23,"column":58}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":23,"column":36},"end":{"line":23,"column":58}}}))
    + "</th><td>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"issue") : depth0),{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":23,"column":67},"end":{"line":23,"column":83}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":23,"column":67},"end":{"line":23,"column":83}}}))
    + "<br>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"details") : depth0),{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":23,"column":87},"end":{"line":23,"column":105}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":23,"column":87},"end":{"line":23,"column":105}}}))
    + "</td></tr>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"legalAgreement",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":25,"column":39},"end":{"line":25,"column":68}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":25,"column":39},"end":{"line":25,"column":68}}}))
    + "</th><td>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"legalAgreements") : stack1),{"name":"each","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":77},"end":{"line":25,"column":230}}})) != null ? stack1 : "")
    + "</td></tr>";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"or").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"answer") : depth0),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"answerNotReported",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":25,"column":130},"end":{"line":25,"column":160}}}),{"name":"or","hash":{},"data":data,"loc":{"start":{"line":25,"column":119},"end":{"line":25,"column":161}}}),{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":25,"column":110},"end":{"line":25,"column":163}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":25,"column":110},"end":{"line":25,"column":163}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"by") : depth0),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":163},"end":{"line":25,"column":188}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":188},"end":{"line":25,"column":217}}})) != null ? stack1 : "")
    + "<br>";
},"15":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"by") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":25,"column":175},"end":{"line":25,"column":181}}}));
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"start",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":26,"column":29},"end":{"line":26,"column":49}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":26,"column":29},"end":{"line":26,"column":49}}}))
    + "</th><td>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"start") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":26,"column":58},"end":{"line":26,"column":75}}}))
    + "</td></tr>";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"end",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":27,"column":27},"end":{"line":27,"column":45}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":27,"column":27},"end":{"line":27,"column":45}}}))
    + "</th><td>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"end") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":27,"column":54},"end":{"line":27,"column":69}}}))
    + "</td></tr>";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"duration",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":28,"column":32},"end":{"line":28,"column":55}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":28,"column":32},"end":{"line":28,"column":55}}}))
    + "</th><td>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"duration") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":28,"column":64},"end":{"line":28,"column":84}}}))
    + "</td></tr>";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"externalKey",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":29,"column":35},"end":{"line":29,"column":61}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":29,"column":35},"end":{"line":29,"column":61}}}))
    + "</th><td>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"externalKey") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":29,"column":70},"end":{"line":29,"column":93}}}))
    + "</td></tr>";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"teams",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"teams") : stack1)) != null ? lookupProperty(stack1,"length") : stack1)},"data":data,"loc":{"start":{"line":30,"column":29},"end":{"line":30,"column":76}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":30,"column":29},"end":{"line":30,"column":76}}}))
    + "</th><td>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"join").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"teams") : stack1),", ",{"name":"join","hash":{},"data":data,"loc":{"start":{"line":30,"column":85},"end":{"line":30,"column":112}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":30,"column":85},"end":{"line":30,"column":112}}}))
    + "</td></tr>";
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"jumpGroup",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":31,"column":33},"end":{"line":31,"column":57}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":31,"column":33},"end":{"line":31,"column":57}}}))
    + "</th><td>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"jumpGroup") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":31,"column":66},"end":{"line":31,"column":87}}}))
    + "</td></tr>";
},"22":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"onTheAppliance",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":33,"column":10},"end":{"line":33,"column":39}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":33,"column":10},"end":{"line":33,"column":39}}}))
    + "</th><td>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"links") : stack1)) != null ? lookupProperty(stack1,"all") : stack1),{"name":"each","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":48},"end":{"line":33,"column":105}}})) != null ? stack1 : "")
    + "</td></tr>\n";
},"23":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"link").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"url") : depth0),(depth0 != null ? lookupProperty(depth0,"name") : depth0),{"name":"link","hash":{},"data":data,"loc":{"start":{"line":33,"column":75},"end":{"line":33,"column":92}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":33,"column":75},"end":{"line":33,"column":92}}}))
    + "<br>";
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h4>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"whatWasDone",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":39,"column":4},"end":{"line":39,"column":30}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":39,"column":4},"end":{"line":39,"column":30}}}))
    + "</h4>\n<ul>\n"
    + ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"files") : stack1),{"name":"with","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":2},"end":{"line":45,"column":11}}})) != null ? stack1 : "")
    + "  "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"files") : stack1),{"name":"if","hash":{},"fn":container.program(33, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":2},"end":{"line":46,"column":115}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"systemInformation") : stack1),{"name":"each","hash":{},"fn":container.program(34, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":2},"end":{"line":49,"column":11}}})) != null ? stack1 : "")
    + "  "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"commandShellCount") : stack1),{"name":"if","hash":{},"fn":container.program(38, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":2},"end":{"line":50,"column":116}}})) != null ? stack1 : "")
    + "\n  "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"screenRecordingCount") : stack1),{"name":"if","hash":{},"fn":container.program(39, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":2},"end":{"line":51,"column":83}}})) != null ? stack1 : "")
    + "\n  "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"screenshotCount") : stack1),{"name":"if","hash":{},"fn":container.program(40, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":2},"end":{"line":52,"column":110}}})) != null ? stack1 : "")
    + "\n</ul>\n";
},"25":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"transferredCount") : depth0),{"name":"if","hash":{},"fn":container.program(26, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":4},"end":{"line":42,"column":199}}})) != null ? stack1 : "")
    + "\n    "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"movedCount") : depth0),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":4},"end":{"line":43,"column":175}}})) != null ? stack1 : "")
    + "\n    "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"deletedCount") : depth0),{"name":"if","hash":{},"fn":container.program(32, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":4},"end":{"line":44,"column":183}}})) != null ? stack1 : "")
    + "\n";
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"filesTransferred",{"name":"localize","hash":{"count":(depth0 != null ? lookupProperty(depth0,"transferredCount") : depth0)},"data":data,"loc":{"start":{"line":42,"column":32},"end":{"line":42,"column":86}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":42,"column":32},"end":{"line":42,"column":86}}}))
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"transferred") : depth0),{"name":"each","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":86},"end":{"line":42,"column":187}}})) != null ? stack1 : "")
    + "</li>";
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(data && lookupProperty(data,"first")),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.program(29, data, 0),"data":data,"loc":{"start":{"line":42,"column":107},"end":{"line":42,"column":140}}})) != null ? stack1 : "")
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"name") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":42,"column":140},"end":{"line":42,"column":148}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"size") : depth0),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":148},"end":{"line":42,"column":178}}})) != null ? stack1 : "");
},"28":function(container,depth0,helpers,partials,data) {
    return ": ";
},"29":function(container,depth0,helpers,partials,data) {
    return ", ";
},"30":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " ("
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"size") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":42,"column":162},"end":{"line":42,"column":170}}}))
    + ")";
},"31":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"filesMoved",{"name":"localize","hash":{"count":(depth0 != null ? lookupProperty(depth0,"movedCount") : depth0)},"data":data,"loc":{"start":{"line":43,"column":26},"end":{"line":43,"column":68}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":43,"column":26},"end":{"line":43,"column":68}}}))
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"moved") : depth0),{"name":"each","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":68},"end":{"line":43,"column":163}}})) != null ? stack1 : "")
    + "</li>";
},"32":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"filesDeleted",{"name":"localize","hash":{"count":(depth0 != null ? lookupProperty(depth0,"deletedCount") : depth0)},"data":data,"loc":{"start":{"line":44,"column":28},"end":{"line":44,"column":74}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":44,"column":28},"end":{"line":44,"column":74}}}))
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"deleted") : depth0),{"name":"each","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":74},"end":{"line":44,"column":171}}})) != null ? stack1 : "")
    + "</li>";
},"33":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><em>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"fileNamesLeftOut",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"files") : stack1)},"data":data,"loc":{"start":{"line":46,"column":39},"end":{"line":46,"column":98}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":46,"column":39},"end":{"line":46,"column":98}}}))
    + "</em></li>";
},"34":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <li>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),{"name":"if","hash":{},"fn":container.program(35, data, 0),"inverse":container.program(36, data, 0),"data":data,"loc":{"start":{"line":48,"column":8},"end":{"line":48,"column":129}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"categories") : depth0),{"name":"each","hash":{},"fn":container.program(37, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":129},"end":{"line":48,"column":199}}})) != null ? stack1 : "")
    + "</li>\n";
},"35":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"systemInformationRetrievedAt",{"name":"localize","hash":{"time":(depth0 != null ? lookupProperty(depth0,"time") : depth0)},"data":data,"loc":{"start":{"line":48,"column":20},"end":{"line":48,"column":73}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":48,"column":20},"end":{"line":48,"column":73}}}));
},"36":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"systemInformationRetrieved",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":48,"column":81},"end":{"line":48,"column":122}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":48,"column":81},"end":{"line":48,"column":122}}}));
},"37":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(data && lookupProperty(data,"first")),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.program(29, data, 0),"data":data,"loc":{"start":{"line":48,"column":149},"end":{"line":48,"column":182}}})) != null ? stack1 : "")
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"name") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":48,"column":182},"end":{"line":48,"column":190}}}));
},"38":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"commandShellOpened",{"name":"localize","hash":{"count":((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"commandShellCount") : stack1)},"data":data,"loc":{"start":{"line":50,"column":39},"end":{"line":50,"column":104}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":50,"column":39},"end":{"line":50,"column":104}}}))
    + "</li>";
},"39":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"screenRecorded",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":51,"column":42},"end":{"line":51,"column":71}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":51,"column":42},"end":{"line":51,"column":71}}}))
    + "</li>";
},"40":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"screenshotsTaken",{"name":"localize","hash":{"count":((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"screenshotCount") : stack1)},"data":data,"loc":{"start":{"line":52,"column":37},"end":{"line":52,"column":98}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":52,"column":37},"end":{"line":52,"column":98}}}))
    + "</li>";
},"41":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h4>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"notes",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":57,"column":4},"end":{"line":57,"column":24}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":57,"column":4},"end":{"line":57,"column":24}}}))
    + "</h4>\n<ul>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"notes") : stack1),{"name":"each","hash":{},"fn":container.program(42, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":59,"column":2},"end":{"line":61,"column":11}}})) != null ? stack1 : "")
    + "</ul>\n";
},"42":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <li>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"or").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),(depth0 != null ? lookupProperty(depth0,"by") : depth0),{"name":"or","hash":{},"data":data,"loc":{"start":{"line":60,"column":14},"end":{"line":60,"column":26}}}),{"name":"if","hash":{},"fn":container.program(43, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":60,"column":8},"end":{"line":60,"column":69}}})) != null ? stack1 : "")
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"text") : depth0),{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":60,"column":69},"end":{"line":60,"column":84}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":60,"column":69},"end":{"line":60,"column":84}}}))
    + "</li>\n";
},"43":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<strong>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":60,"column":36},"end":{"line":60,"column":44}}}))
    + " "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"by") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":60,"column":45},"end":{"line":60,"column":51}}}))
    + ":</strong> ";
},"44":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p><em>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"notesLeftOut",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"notes") : stack1)},"data":data,"loc":{"start":{"line":64,"column":36},"end":{"line":64,"column":91}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":64,"column":36},"end":{"line":64,"column":91}}}))
    + "</em></p>";
},"45":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h4>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"customerSurvey",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":67,"column":4},"end":{"line":67,"column":33}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":67,"column":4},"end":{"line":67,"column":33}}}))
    + "</h4>\n<table>\n  "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"questions") : depth0),{"name":"each","hash":{},"fn":container.program(46, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":69,"column":2},"end":{"line":69,"column":111}}})) != null ? stack1 : "")
    + "\n</table>\n";
},"46":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"label") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":69,"column":29},"end":{"line":69,"column":38}}}))
    + "</th><td>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"answers") : depth0),{"name":"each","hash":{},"fn":container.program(47, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":69,"column":47},"end":{"line":69,"column":92}}})) != null ? stack1 : "")
    + "</td></tr>";
},"47":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":69,"column":64},"end":{"line":69,"column":79}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":69,"column":64},"end":{"line":69,"column":79}}}))
    + "<br>";
},"48":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h4>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"by") : depth0),{"name":"if","hash":{},"fn":container.program(49, data, 0),"inverse":container.program(50, data, 0),"data":data,"loc":{"start":{"line":73,"column":4},"end":{"line":73,"column":109}}})) != null ? stack1 : "")
    + "</h4>\n<table>\n  "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"questions") : depth0),{"name":"each","hash":{},"fn":container.program(46, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":75,"column":2},"end":{"line":75,"column":111}}})) != null ? stack1 : "")
    + "\n</table>\n";
},"49":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"representativeSurveyBy",{"name":"localize","hash":{"name":(depth0 != null ? lookupProperty(depth0,"by") : depth0)},"data":data,"loc":{"start":{"line":73,"column":14},"end":{"line":73,"column":59}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":73,"column":14},"end":{"line":73,"column":59}}}));
},"50":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"representativeSurvey",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":73,"column":67},"end":{"line":73,"column":102}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":73,"column":67},"end":{"line":73,"column":102}}}));
},"51":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details>\n  <summary>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"chatLines",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"chat") : stack1)) != null ? lookupProperty(stack1,"count") : stack1)},"data":data,"loc":{"start":{"line":81,"column":11},"end":{"line":81,"column":60}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":81,"column":11},"end":{"line":81,"column":60}}}))
    + "</summary>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"chatLines") : stack1),{"name":"if","hash":{},"fn":container.program(52, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":2},"end":{"line":84,"column":9}}})) != null ? stack1 : "")
    + "  <p>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"chat") : stack1)) != null ? lookupProperty(stack1,"lines") : stack1),{"name":"each","hash":{},"fn":container.program(54, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":85,"column":5},"end":{"line":85,"column":97}}})) != null ? stack1 : "")
    + "</p>\n</details>\n";
},"52":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <p><em>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"earlierLinesLeftOut",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"chatLines") : stack1)},"data":data,"loc":{"start":{"line":83,"column":11},"end":{"line":83,"column":77}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":83,"column":11},"end":{"line":83,"column":77}}}))
    + "</em>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"links") : stack1)) != null ? lookupProperty(stack1,"transcript") : stack1),{"name":"if","hash":{},"fn":container.program(53, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":82},"end":{"line":83,"column":188}}})) != null ? stack1 : "")
    + "</p>\n";
},"53":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"link").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"links") : stack1)) != null ? lookupProperty(stack1,"transcript") : stack1),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"readWholeTranscript",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":83,"column":147},"end":{"line":83,"column":179}}}),{"name":"link","hash":{},"data":data,"loc":{"start":{"line":83,"column":115},"end":{"line":83,"column":181}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":83,"column":115},"end":{"line":83,"column":181}}}));
},"54":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<strong>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":85,"column":41},"end":{"line":85,"column":49}}}))
    + " "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"from") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":85,"column":50},"end":{"line":85,"column":58}}}))
    + ":</strong> "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"text") : depth0),{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":85,"column":69},"end":{"line":85,"column":84}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":85,"column":69},"end":{"line":85,"column":84}}}))
    + "<br>";
},"55":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p><em>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"reportShortened",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"others") : stack1)},"data":data,"loc":{"start":{"line":88,"column":37},"end":{"line":88,"column":96}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":88,"column":37},"end":{"line":88,"column":96}}}))
    + "</em></p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h3>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"remoteSupportSession",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":1,"column":4},"end":{"line":1,"column":39}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":1,"column":4},"end":{"line":1,"column":39}}}))
    + "</h3>\n<table>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"representatives") : stack1),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customers") : stack1),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":18,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customers") : stack1),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":21,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customer") : stack1),{"name":"with","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":24,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"legalAgreements") : stack1),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":25,"column":247}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"start") : stack1),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":26,"column":92}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"end") : stack1),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":27,"column":86}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"duration") : stack1),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":28,"column":101}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"externalKey") : stack1),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":29,"column":110}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"teams") : stack1),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":30,"column":129}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"jumpGroup") : stack1),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":31,"column":104}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"links") : stack1)) != null ? lookupProperty(stack1,"all") : stack1),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":34,"column":7}}})) != null ? stack1 : "")
    + "  <tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"sessionId",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":35,"column":10},"end":{"line":35,"column":34}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":35,"column":10},"end":{"line":35,"column":34}}}))
    + "</th><td><code>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"id") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":35,"column":49},"end":{"line":35,"column":63}}}))
    + "</code></td></tr>\n</table>\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"or").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"files") : stack1)) != null ? lookupProperty(stack1,"transferredCount") : stack1),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"files") : stack1)) != null ? lookupProperty(stack1,"movedCount") : stack1),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"files") : stack1)) != null ? lookupProperty(stack1,"deletedCount") : stack1),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"systemInformation") : stack1),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"commandShellCount") : stack1),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"screenRecordingCount") : stack1),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"screenshotCount") : stack1),{"name":"or","hash":{},"data":data,"loc":{"start":{"line":38,"column":6},"end":{"line":38,"column":198}}}),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":38,"column":0},"end":{"line":54,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"notes") : stack1),{"name":"if","hash":{},"fn":container.program(41, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":56,"column":0},"end":{"line":63,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"notes") : stack1),{"name":"if","hash":{},"fn":container.program(44, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":64,"column":0},"end":{"line":64,"column":107}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"surveys") : stack1)) != null ? lookupProperty(stack1,"customer") : stack1),{"name":"each","hash":{},"fn":container.program(45, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":66,"column":0},"end":{"line":71,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"surveys") : stack1)) != null ? lookupProperty(stack1,"representative") : stack1),{"name":"each","hash":{},"fn":container.program(48, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":72,"column":0},"end":{"line":77,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"chat") : stack1)) != null ? lookupProperty(stack1,"count") : stack1),{"name":"if","hash":{},"fn":container.program(51, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":79,"column":0},"end":{"line":87,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"others") : stack1),{"name":"if","hash":{},"fn":container.program(55, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":88,"column":0},"end":{"line":88,"column":112}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  },
  issueSummary: {
    format: "plain",
    length: 184,
    names: ["customer","if","localize","name","remoteSupportSession","session","sessionWith","start"],
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"sessionWith",{"name":"localize","hash":{"customer":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customer") : stack1)) != null ? lookupProperty(stack1,"name") : stack1)},"data":data,"loc":{"start":{"line":1,"column":29},"end":{"line":1,"column":86}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":1,"column":29},"end":{"line":1,"column":86}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"remoteSupportSession",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":1,"column":94},"end":{"line":1,"column":129}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":1,"column":94},"end":{"line":1,"column":129}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", "
    + ((stack1 = lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"start") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":1,"column":159},"end":{"line":1,"column":176}}})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customer") : stack1)) != null ? lookupProperty(stack1,"name") : stack1),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":136}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"start") : stack1),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":136},"end":{"line":1,"column":183}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  },
  issueDescription: {
    format: "rich",
    length: 1220,
    names: ["breaks","company","computer","customer","customers","details","duration","each","externalKey","gt","id","if","issue","length","localize","name","or","representatives","root","session","sessionId","start","unnamed","with"],
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"issue") : depth0),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":2},"end":{"line":2,"column":45}}})) != null ? stack1 : "")
    + "\n  "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"details") : depth0),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":2},"end":{"line":3,"column":49}}})) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"issue") : depth0),{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":2,"column":18},"end":{"line":2,"column":34}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":18},"end":{"line":2,"column":34}}}))
    + "</p>";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"details") : depth0),{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":3,"column":20},"end":{"line":3,"column":38}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":3,"column":20},"end":{"line":3,"column":38}}}))
    + "</p>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <tr>\n    <th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"customers",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customers") : stack1)) != null ? lookupProperty(stack1,"length") : stack1)},"data":data,"loc":{"start":{"line":8,"column":8},"end":{"line":8,"column":63}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":8,"column":8},"end":{"line":8,"column":63}}}))
    + "</th>\n    <td>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customers") : stack1),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":8},"end":{"line":9,"column":115}}})) != null ? stack1 : "")
    + "</td>\n  </tr>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"or").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"name") : depth0),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"unnamed",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":9,"column":45},"end":{"line":9,"column":65}}}),{"name":"or","hash":{},"data":data,"loc":{"start":{"line":9,"column":35},"end":{"line":9,"column":67}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":9,"column":35},"end":{"line":9,"column":67}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"company") : depth0),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":67},"end":{"line":9,"column":102}}})) != null ? stack1 : "")
    + "<br>";
},"5":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"company") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":9,"column":84},"end":{"line":9,"column":95}}}));
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"computer") : depth0),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":2},"end":{"line":13,"column":201}}})) != null ? stack1 : "")
    + "\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"computer",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":13,"column":26},"end":{"line":13,"column":49}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":13,"column":26},"end":{"line":13,"column":49}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"gt").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = ((stack1 = (data && lookupProperty(data,"root"))) && lookupProperty(stack1,"session"))) && lookupProperty(stack1,"customers"))) && lookupProperty(stack1,"length")),1,{"name":"gt","hash":{},"data":data,"loc":{"start":{"line":13,"column":55},"end":{"line":13,"column":92}}}),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":49},"end":{"line":13,"column":136}}})) != null ? stack1 : "")
    + "</th><td>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"computer") : depth0),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":145},"end":{"line":13,"column":184}}})) != null ? stack1 : "")
    + "</td></tr>";
},"8":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " ("
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"or").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"name") : depth0),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"unnamed",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":13,"column":106},"end":{"line":13,"column":126}}}),{"name":"or","hash":{},"data":data,"loc":{"start":{"line":13,"column":96},"end":{"line":13,"column":128}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":13,"column":96},"end":{"line":13,"column":128}}}))
    + ")";
},"9":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":" show","hash":{},"data":data,"loc":{"start":{"line":13,"column":163},"end":{"line":13,"column":171}}}))
    + "<br>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <tr>\n    <th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"representatives",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"representatives") : stack1)) != null ? lookupProperty(stack1,"length") : stack1)},"data":data,"loc":{"start":{"line":17,"column":8},"end":{"line":17,"column":75}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":17,"column":8},"end":{"line":17,"column":75}}}))
    + "</th>\n    <td>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"representatives") : stack1),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":8},"end":{"line":18,"column":62}}})) != null ? stack1 : "")
    + "</td>\n  </tr>\n";
},"11":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"name") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":18,"column":41},"end":{"line":18,"column":49}}}))
    + "<br>";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"start",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":21,"column":29},"end":{"line":21,"column":49}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":21,"column":29},"end":{"line":21,"column":49}}}))
    + "</th><td>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"start") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":21,"column":58},"end":{"line":21,"column":75}}}))
    + "</td></tr>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"duration",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":22,"column":32},"end":{"line":22,"column":55}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":22,"column":32},"end":{"line":22,"column":55}}}))
    + "</th><td>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"duration") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":22,"column":64},"end":{"line":22,"column":84}}}))
    + "</td></tr>";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"externalKey",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":23,"column":35},"end":{"line":23,"column":61}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":23,"column":35},"end":{"line":23,"column":61}}}))
    + "</th><td>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"externalKey") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":23,"column":70},"end":{"line":23,"column":93}}}))
    + "</td></tr>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customer") : stack1),{"name":"with","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":4,"column":9}}})) != null ? stack1 : "")
    + "<table>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customers") : stack1),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customers") : stack1),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"representatives") : stack1),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"start") : stack1),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":21,"column":92}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"duration") : stack1),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":22,"column":101}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"externalKey") : stack1),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":23,"column":110}}})) != null ? stack1 : "")
    + "\n  <tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"sessionId",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":24,"column":10},"end":{"line":24,"column":34}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":24,"column":10},"end":{"line":24,"column":34}}}))
    + "</th><td><code>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"id") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":24,"column":49},"end":{"line":24,"column":63}}}))
    + "</code></td></tr>\n</table>\n";
},"useData":true},
  },
  internalComment: {
    format: "rich",
    length: 1793,
    names: ["answer","answerNotReported","answers","breaks","by","chat","chatLines","commentShortened","count","customer","duration","durationLabel","each","earlierLinesLeftOut","from","id","if","label","leftOut","legalAgreementLabel","legalAgreements","lines","link","links","localize","name","notes","notesLeftOut","or","others","questions","readWholeTranscript","remoteSupportSession","representative","session","sessionBy","sessionByWith","sessionIdLabel","sessionWith","surveys","text","time","transcript"],
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customer") : stack1)) != null ? lookupProperty(stack1,"name") : stack1),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":2,"column":40},"end":{"line":2,"column":253}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"sessionByWith",{"name":"localize","hash":{"customer":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customer") : stack1)) != null ? lookupProperty(stack1,"name") : stack1),"representative":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"representative") : stack1)) != null ? lookupProperty(stack1,"name") : stack1)},"data":data,"loc":{"start":{"line":2,"column":69},"end":{"line":2,"column":171}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":69},"end":{"line":2,"column":171}}}));
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"sessionBy",{"name":"localize","hash":{"representative":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"representative") : stack1)) != null ? lookupProperty(stack1,"name") : stack1)},"data":data,"loc":{"start":{"line":2,"column":179},"end":{"line":2,"column":246}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":179},"end":{"line":2,"column":246}}}));
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customer") : stack1)) != null ? lookupProperty(stack1,"name") : stack1),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":2,"column":261},"end":{"line":2,"column":397}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"sessionWith",{"name":"localize","hash":{"customer":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"customer") : stack1)) != null ? lookupProperty(stack1,"name") : stack1)},"data":data,"loc":{"start":{"line":2,"column":290},"end":{"line":2,"column":347}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":290},"end":{"line":2,"column":347}}}));
},"5":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"remoteSupportSession",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":2,"column":355},"end":{"line":2,"column":390}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":355},"end":{"line":2,"column":390}}}));
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<br>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"durationLabel",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":2,"column":441},"end":{"line":2,"column":469}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":441},"end":{"line":2,"column":469}}}))
    + " "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"duration") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":470},"end":{"line":2,"column":490}}}));
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<br>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"legalAgreementLabel",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":2,"column":534},"end":{"line":2,"column":568}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":534},"end":{"line":2,"column":568}}}))
    + " "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"or").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"answer") : depth0),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"answerNotReported",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":2,"column":589},"end":{"line":2,"column":619}}}),{"name":"or","hash":{},"data":data,"loc":{"start":{"line":2,"column":578},"end":{"line":2,"column":620}}}),{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":2,"column":569},"end":{"line":2,"column":622}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":569},"end":{"line":2,"column":622}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"by") : depth0),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":622},"end":{"line":2,"column":647}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":647},"end":{"line":2,"column":676}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"by") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":634},"end":{"line":2,"column":640}}}));
},"9":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":661},"end":{"line":2,"column":669}}}));
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"notes") : stack1),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":2},"end":{"line":8,"column":11}}})) != null ? stack1 : "")
    + "</ul>\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <li>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"or").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),(depth0 != null ? lookupProperty(depth0,"by") : depth0),{"name":"or","hash":{},"data":data,"loc":{"start":{"line":7,"column":14},"end":{"line":7,"column":26}}}),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":8},"end":{"line":7,"column":69}}})) != null ? stack1 : "")
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"text") : depth0),{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":7,"column":69},"end":{"line":7,"column":84}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":7,"column":69},"end":{"line":7,"column":84}}}))
    + "</li>\n";
},"12":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<strong>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":7,"column":36},"end":{"line":7,"column":44}}}))
    + " "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"by") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":7,"column":45},"end":{"line":7,"column":51}}}))
    + ":</strong> ";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p><em>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"notesLeftOut",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"notes") : stack1)},"data":data,"loc":{"start":{"line":11,"column":36},"end":{"line":11,"column":91}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":11,"column":36},"end":{"line":11,"column":91}}}))
    + "</em></p>";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table>\n  "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"questions") : depth0),{"name":"each","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":2},"end":{"line":14,"column":111}}})) != null ? stack1 : "")
    + "\n</table>\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"label") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":14,"column":29},"end":{"line":14,"column":38}}}))
    + "</th><td>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"answers") : depth0),{"name":"each","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":47},"end":{"line":14,"column":92}}})) != null ? stack1 : "")
    + "</td></tr>";
},"16":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":14,"column":64},"end":{"line":14,"column":79}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":14,"column":64},"end":{"line":14,"column":79}}}))
    + "<br>";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details>\n  <summary>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"chatLines",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"chat") : stack1)) != null ? lookupProperty(stack1,"count") : stack1)},"data":data,"loc":{"start":{"line":19,"column":11},"end":{"line":19,"column":60}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":19,"column":11},"end":{"line":19,"column":60}}}))
    + "</summary>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"chatLines") : stack1),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":2},"end":{"line":22,"column":9}}})) != null ? stack1 : "")
    + "  <p>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"chat") : stack1)) != null ? lookupProperty(stack1,"lines") : stack1),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":5},"end":{"line":23,"column":97}}})) != null ? stack1 : "")
    + "</p>\n</details>\n";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <p><em>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"earlierLinesLeftOut",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"chatLines") : stack1)},"data":data,"loc":{"start":{"line":21,"column":11},"end":{"line":21,"column":77}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":21,"column":11},"end":{"line":21,"column":77}}}))
    + "</em>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"links") : stack1)) != null ? lookupProperty(stack1,"transcript") : stack1),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":82},"end":{"line":21,"column":188}}})) != null ? stack1 : "")
    + "</p>\n";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"link").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"links") : stack1)) != null ? lookupProperty(stack1,"transcript") : stack1),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"readWholeTranscript",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":21,"column":147},"end":{"line":21,"column":179}}}),{"name":"link","hash":{},"data":data,"loc":{"start":{"line":21,"column":115},"end":{"line":21,"column":181}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":21,"column":115},"end":{"line":21,"column":181}}}));
},"20":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<strong>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"time") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":23,"column":41},"end":{"line":23,"column":49}}}))
    + " "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"from") : depth0),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":23,"column":50},"end":{"line":23,"column":58}}}))
    + ":</strong> "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"breaks").call(depth0 != null ? depth0 : (container.nullContext || {}),(depth0 != null ? lookupProperty(depth0,"text") : depth0),{"name":"breaks","hash":{},"data":data,"loc":{"start":{"line":23,"column":69},"end":{"line":23,"column":84}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":23,"column":69},"end":{"line":23,"column":84}}}))
    + "<br>";
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p><em>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"commentShortened",{"name":"localize","hash":{"count":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"others") : stack1)},"data":data,"loc":{"start":{"line":26,"column":37},"end":{"line":26,"column":97}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":26,"column":37},"end":{"line":26,"column":97}}}))
    + "</em></p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>\n  <strong>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"representative") : stack1),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":2,"column":10},"end":{"line":2,"column":404}}})) != null ? stack1 : "")
    + "</strong>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"duration") : stack1),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":413},"end":{"line":2,"column":497}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"legalAgreements") : stack1),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":497},"end":{"line":2,"column":685}}})) != null ? stack1 : "")
    + "\n</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"notes") : stack1),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"notes") : stack1),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":11,"column":107}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"surveys") : stack1)) != null ? lookupProperty(stack1,"customer") : stack1),{"name":"each","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":16,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"chat") : stack1)) != null ? lookupProperty(stack1,"count") : stack1),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":25,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"leftOut") : stack1)) != null ? lookupProperty(stack1,"others") : stack1),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":26,"column":113}}})) != null ? stack1 : "")
    + "\n<p>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"sessionIdLabel",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":27,"column":3},"end":{"line":27,"column":32}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":27,"column":3},"end":{"line":27,"column":32}}}))
    + " <code>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"session") : depth0)) != null ? lookupProperty(stack1,"id") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":27,"column":39},"end":{"line":27,"column":53}}}))
    + "</code></p>\n";
},"useData":true},
  },
} as const;
