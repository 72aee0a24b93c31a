// @ts-nocheck
// Generated from templates/*.hbs by tools/generate-templates.ts: change those, and run
// `npx tsx tools/generate-templates.ts`. To compile a template takes longer than a whole event, and its compiler
// longer to load.

/** What Handlebars’ compiler makes of the template of invitations that the app ships. */
export const compiledInvitationTemplate = {
    format: "rich",
    length: 756,
    names: ["agent","appliance","customer","if","invitation","invitationAbout","invitationAboutKey","invitationBy","invitationGreeting","invitationGreetingUnnamed","invitationIsPersonal","invitationKey","invitationLink","invitationUnnamed","invitationValidUntil","issue","key","link","localize","summary","validUntil"],
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"invitationGreeting",{"name":"localize","hash":{"customer":((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"customer") : stack1)},"data":data,"loc":{"start":{"line":1,"column":30},"end":{"line":1,"column":92}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":1,"column":30},"end":{"line":1,"column":92}}}));
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"invitationGreetingUnnamed",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":1,"column":100},"end":{"line":1,"column":140}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":1,"column":100},"end":{"line":1,"column":140}}}));
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"invitationBy",{"name":"localize","hash":{"agent":((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"agent") : stack1)},"data":data,"loc":{"start":{"line":2,"column":27},"end":{"line":2,"column":77}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":27},"end":{"line":2,"column":77}}}));
},"3":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"invitationUnnamed",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":2,"column":85},"end":{"line":2,"column":117}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":85},"end":{"line":2,"column":117}}}));
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"invitationAbout",{"name":"localize","hash":{"summary":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"issue") : stack1)) != null ? lookupProperty(stack1,"summary") : stack1),"issue":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"issue") : stack1)) != null ? lookupProperty(stack1,"key") : stack1)},"data":data,"loc":{"start":{"line":2,"column":157},"end":{"line":2,"column":247}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":157},"end":{"line":2,"column":247}}}));
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"invitationAboutKey",{"name":"localize","hash":{"issue":((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"issue") : stack1)) != null ? lookupProperty(stack1,"key") : stack1)},"data":data,"loc":{"start":{"line":2,"column":255},"end":{"line":2,"column":315}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":2,"column":255},"end":{"line":2,"column":315}}}));
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"customer") : stack1),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":3},"end":{"line":1,"column":147}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"agent") : stack1),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":2,"column":3},"end":{"line":2,"column":124}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = ((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"issue") : stack1)) != null ? lookupProperty(stack1,"summary") : stack1),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":2,"column":125},"end":{"line":2,"column":322}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"invitationLink",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":3,"column":3},"end":{"line":3,"column":32}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":3,"column":3},"end":{"line":3,"column":32}}}))
    + "<br>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"link").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"link") : stack1),{"name":"link","hash":{},"data":data,"loc":{"start":{"line":3,"column":36},"end":{"line":3,"column":60}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":3,"column":36},"end":{"line":3,"column":60}}}))
    + "</p>\n<p>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"invitationKey",{"name":"localize","hash":{"appliance":((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"appliance") : stack1)},"data":data,"loc":{"start":{"line":4,"column":3},"end":{"line":4,"column":62}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":4,"column":3},"end":{"line":4,"column":62}}}))
    + "<br><strong>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"key") : stack1),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":4,"column":74},"end":{"line":4,"column":92}}}))
    + "</strong></p>\n<p>"
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"invitationValidUntil",{"name":"localize","hash":{"time":((stack1 = (depth0 != null ? lookupProperty(depth0,"invitation") : depth0)) != null ? lookupProperty(stack1,"validUntil") : stack1)},"data":data,"loc":{"start":{"line":5,"column":3},"end":{"line":5,"column":65}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":5,"column":3},"end":{"line":5,"column":65}}}))
    + " "
    + container.escapeExpression(lookupProperty(helpers," show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(helpers,"localize").call(depth0 != null ? depth0 : (container.nullContext || {}),"invitationIsPersonal",{"name":"localize","hash":{},"data":data,"loc":{"start":{"line":5,"column":66},"end":{"line":5,"column":101}}}),{"name":" show","hash":{},"data":data,"loc":{"start":{"line":5,"column":66},"end":{"line":5,"column":101}}}))
    + "</p>\n";
},"useData":true},
  } as const;
