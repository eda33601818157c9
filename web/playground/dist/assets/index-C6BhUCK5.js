import{r as e}from"./rolldown-runtime-XKyaHtl9.js";import{a as t,c as n,dr as r,fr as i,hr as a,lr as o,mr as s,n as c,o as l,pr as u,s as d,t as f,u as p,ur as m}from"./vendor-CsBDnr7E.js";window.MonacoEnvironment={getWorker(e,t){switch(t){case`graphql`:return new u;case`json`:return new s;default:return new a}}};var h=r(),g=new URL(location.pathname.includes(`/explore/`)?`../`:`./`,location.href).href,_=`ties-token`,v=/^[\w.~+/=-]+$/,y=new Set,b={token:M(),refused:!1};function x(){return b}function S(e){return y.add(e),()=>y.delete(e)}function C(){A(),addEventListener(`hashchange`,({oldURL:e})=>{A()&&(location.hash===``&&history.replaceState(history.state,``,e),location.reload())})}function w(e){return v.test(e)?(j({token:e,refused:!1}),!0):!1}function T(){j({token:null,refused:!1}),location.reload()}var E=crypto.getRandomValues(new Uint32Array(3)).join(`-`),D=0;async function O(e,t={}){let{token:n}=b,r=new Headers(t.headers);if(n===null||r.has(`Authorization`))return fetch(e,t);r.set(`Authorization`,`Bearer ${n}`),r.set(`X-Request-Id`,`${E}.${++D}`);let i=await fetch(e,{...t,headers:r});return i.status===401?(b.token===n&&j({token:null,refused:!0}),fetch(e,t)):i}async function k(){try{return(await(await O(`${g}graphql`,{method:`POST`,headers:{"Content-Type":`application/json`},body:JSON.stringify({query:`{ me { name role } }`})})).json()).data?.me??null}catch{return null}}function A(){let e=location.hash.slice(1).split(`&`),t=e.find(e=>e.startsWith(`token=`));if(t===void 0)return!1;let n=e.filter(e=>e!==t).join(`&`);return history.replaceState(history.state,``,location.pathname+location.search+(n&&`#${n}`)),w(t.slice(6)),!0}function j(e){b=e;try{e.token===null?sessionStorage.removeItem(_):sessionStorage.setItem(_,e.token)}catch{}y.forEach(e=>e())}function M(){try{return sessionStorage.getItem(_)}catch{return null}}var N=e(i(),1),P=m();function F(){let{token:e,refused:t}=(0,N.useSyncExternalStore)(S,x),[n,r]=(0,N.useState)(null);return(0,N.useEffect)(()=>{let t=!0;return r(null),e!==null&&k().then(e=>t&&r(e)),()=>{t=!1}},[e]),e===null?t?(0,P.jsx)(`span`,{className:`account`,children:`Signed out: the token is no longer valid.`}):null:(0,P.jsxs)(`span`,{className:`account`,children:[n&&(0,P.jsxs)(P.Fragment,{children:[(0,P.jsx)(`bdi`,{children:n.name}),` `,(0,P.jsx)(`span`,{className:`role`,children:n.role.toLowerCase()}),` `]}),(0,P.jsx)(`button`,{type:`button`,className:`sign-out`,onClick:T,children:`Sign out`})]})}var I=Object.entries(Object.assign({"./examples/01-career.graphql":`# Wu Yuxin's career, with the words that prove it
#
# Press ▶ to ask. \`openLists\` names the lists of which
# the source says that there is more: the article ends
# these employers with "e altri" (and others).
query WuYuxin {
  person(id: "person:wu-yuxin") {
    name
    openLists
    employments {
      totalCount
      nodes {
        role
        company {
          name
        }
        period {
          status
          inferred
        }
        standing
        citations {
          quote
          document {
            title
          }
        }
      }
    }
  }
}
`,"./examples/02-company.graphql":`# Moonshot AI: founders, people, products
query MoonshotAI {
  company(id: "company:moonshot-ai") {
    name
    description
    founders {
      nodes {
        id
        name
      }
    }
    employments {
      nodes {
        role
        standing
        person {
          id
          name
        }
      }
    }
    projects {
      nodes {
        id
        name
      }
    }
  }
}
`,"./examples/03-project.graphql":`# Kimi, and who makes it
query Kimi {
  project(id: "project:kimi") {
    name
    category
    description
    company {
      name
      founders {
        nodes {
          name
        }
      }
    }
    contributors {
      edges {
        node {
          name
        }
        link {
          role
          standing
        }
      }
    }
    citations {
      quote
    }
  }
}
`,"./examples/04-as-of.graphql":`# Who may have worked where in a given year?
#
# \`asOf\` leaves out what cannot have held then; \`holds\`
# says how sure the rest is. The article dates none of
# these, so 2016 is never CERTAIN. Try 2024-12-01, the
# day on which the article was recorded.
query WhoWorkedWhere($on: Date! = "2016") {
  people(where: { employments: { some: { asOf: $on } } }) {
    nodes {
      name
      employments(asOf: $on) {
        nodes {
          role
          company {
            name
          }
          period {
            start
            end
            status
            holds(on: $on)
          }
        }
      }
    }
  }
}
`,"./examples/05-teams.graphql":`# Companies, their teams, and who is in them
query Teams {
  companies(where: { teams: { some: {} } }) {
    nodes {
      name
      teams {
        nodes {
          name
          members {
            nodes {
              role
              person {
                name
              }
            }
          }
          projects {
            nodes {
              name
            }
          }
          places {
            nodes {
              name
            }
          }
        }
      }
    }
  }
}
`,"./examples/06-relations.graphql":`# Everything around one entity
#
# \`relations\` lists all that touches it, from either
# end; \`facts\` are statements about it alone. Try
# person:wu-yuxin, company:bytedance or team:gn06.
query Around($id: ID! = "company:baidu-lab") {
  node(id: $id) {
    __typename
    ... on Entity {
      name
      degree
      relations(first: 50) {
        totalCount
        nodes {
          kind
          role
          source {
            ...Named
          }
          target {
            ...Named
          }
          standing
          citations {
            quote
          }
        }
      }
      facts {
        nodes {
          name
          value
          period {
            start
            end
          }
        }
      }
    }
  }
}

fragment Named on Entity {
  __typename
  id
  name
}
`,"./examples/07-filter.graphql":`# Founders with a past at Meta or Cruise
#
# Filters look through relations: \`some\` asks for one
# that fits, \`none\` that there be none.
query FoundersWithAPast {
  people(
    where: {
      founded: { some: {} }
      employments: {
        some: { company: { name: { in: ["Meta", "Cruise"] } } }
        none: { company: { name: { eq: "OpenAI" } } }
      }
    }
  ) {
    nodes {
      name
      founded {
        nodes {
          name
        }
      }
      employments {
        nodes {
          company {
            name
          }
        }
      }
    }
  }
}
`,"./examples/08-pages.graphql":`# The best connected companies, five at a time
#
# For the next five, open Variables below and give
# this page's endCursor: {"after": "..."}
# The total is counted only because it is asked for.
query BestConnected($after: String) {
  companies(first: 5, after: $after, orderBy: [{ field: DEGREE, direction: DESC }]) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      name
      category
      degree
    }
  }
}
`,"./examples/09-standing.graphql":`# What is only planned or reported
#
# Every claim has a standing. A plan is not true yet,
# and what insiders say is marked as such.
query NotYetTrue {
  companies(
    where: {
      OR: [
        { relations: { some: { standing: { in: [PLANNED, REPORTED] } } } }
        { facts: { some: { standing: { in: [PLANNED, REPORTED] } } } }
      ]
    }
  ) {
    nodes {
      name
      facts(standing: [PLANNED, REPORTED]) {
        nodes {
          standing
          name
          value
          citations {
            quote
          }
        }
      }
      relations(standing: [PLANNED, REPORTED]) {
        nodes {
          standing
          kind
          source {
            name
          }
          target {
            name
          }
          citations {
            quote
          }
        }
      }
    }
  }
}
`,"./examples/10-overlap.graphql":`# Who was where at the same time
#
# Two who were at Meituan together, and two of whom
# nothing of the kind is recorded: since the list of
# one of them is open, the answer is not "no".
query Together {
  meituan: overlap(people: ["person:wang-xing", "person:wang-huiwen"]) {
    ...together
  }
  notRecorded: overlap(people: ["person:wu-yuxin", "person:andrew-ng"]) {
    ...together
  }
}

fragment together on OverlapAnswer {
  verdict
  overlaps {
    at {
      name
    }
    verdict
    days {
      least
      most
    }
    stints {
      source {
        name
      }
      role
      period {
        status
      }
      citations {
        quote
      }
    }
  }
  reasons {
    code
    text
  }
}
`,"./examples/11-colleagues.graphql":`# Who was there with Wang Huiwen
#
# Those who were surest there at the same time come
# first. \`days\` is the longest time together.
query Colleagues {
  person(id: "person:wang-huiwen") {
    name
    colleagues {
      totalCount
      nodes {
        person {
          name
        }
        verdict
        days {
          least
          most
        }
        overlaps {
          at {
            name
          }
          stints {
            source {
              name
            }
            role
            citations {
              quote
            }
          }
          reasons {
            text
          }
        }
      }
    }
  }
}
`,"./examples/12-flows.graphql":`# Where people came from
#
# Who moved to Moonshot AI, and from where: one and the
# same person from three companies. The article gives no
# dates, so the order of the moves is not known. That
# somebody tries to hire is no move: see OpenAI. With
# \`includeUnits: true\` a job at a lab would count at the
# company that the lab is part of.
query Flows {
  into: talentFlows(to: ["company:moonshot-ai"]) {
    people
    nodes {
      from {
        name
      }
      people
      certain
      possible
      unknown
      moves {
        nodes {
          person {
            name
          }
          verdict
          from {
            period {
              status
              inferred
            }
            citations {
              quote
            }
          }
          to {
            role
            citations {
              quote
            }
          }
        }
      }
    }
  }
  solicited: talentFlows(from: ["company:openai"], to: ["company:alibaba"]) {
    totalCount
  }
}
`,"./examples/13-gaps.graphql":`# What is missing about Wu Yuxin
#
# A work list for whoever looks for more: each entry
# says what is missing, and of which claim.
query Gaps {
  gaps(of: "person:wu-yuxin") {
    nodes {
      code
      text
      kind
      claim {
        id
        citations {
          quote
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,"./examples/14-people-with-units.graphql":`# Who is at Meituan, its teams included
#
# With \`includeUnits\`, members of its teams count, too:
# \`units\` is the way from the team up to the company.
query PeopleWithUnits {
  company(id: "company:meituan") {
    name
    people(includeUnits: true) {
      totalCount
      nodes {
        person {
          name
        }
        stints {
          role
          target {
            name
          }
          citations {
            quote
          }
        }
        units {
          source {
            name
          }
          target {
            name
          }
          citations {
            quote
          }
        }
      }
    }
  }
}
`,"./examples/15-alumni.graphql":`# Who has left Google Brain, and where they are now
#
# That they left is for the source to say: whoever is
# still there, as far as is recorded, is no alumnus.
query Alumni {
  company(id: "company:google-brain") {
    name
    alumni {
      nodes {
        person {
          name
        }
        verdict
        stints {
          period {
            start
            end
            status
            inferred
          }
          citations {
            quote
          }
        }
        now {
          company {
            name
          }
          role
        }
      }
    }
  }
}
`,"./examples/16-moved.graphql":`# Who was first at Meta and later at Moonshot AI
#
# No dates are known, so nobody has surely moved: the
# verdict that finds somebody here is \`UNKNOWN\`. Nor
# does the article tell of anybody who came back.
query Moved {
  surely: people(
    where: {
      moved: {
        from: "company:meta"
        to: "company:moonshot-ai"
        verdicts: [CERTAIN]
      }
    }
  ) {
    totalCount
  }
  unknown: people(
    where: {
      moved: {
        from: "company:meta"
        to: "company:moonshot-ai"
        verdicts: [UNKNOWN]
      }
    }
  ) {
    nodes {
      name
      employments {
        nodes {
          company {
            name
          }
          period {
            start
            status
          }
          citations {
            quote
          }
        }
      }
    }
  }
  straight: people(
    where: {
      moved: {
        from: "company:meta"
        to: "company:moonshot-ai"
        how: AT_ONCE
      }
    }
  ) {
    totalCount
  }
  atBoth: people(
    where: { workedAt: { all: ["company:meta", "company:cruise"] } }
  ) {
    nodes {
      name
    }
  }
  cameBack: people(where: { cameBack: { to: ["company:meta"] } }) {
    totalCount
  }
}
`,"./examples/17-paths.graphql":`# How two are connected
#
# From the app Kimi to Google Brain, relation by
# relation, each with the words that prove it. The
# shortest path comes first.
query Paths {
  paths(from: "project:kimi", to: "company:google-brain", limit: 3) {
    length
    nodes {
      name
    }
    hops {
      from {
        name
      }
      relations {
        kind
        role
        citations {
          quote
        }
      }
      to {
        name
      }
    }
  }
}
`,"./examples/18-paths-of-people.graphql":`# How two people are connected
#
# Only through companies and teams where they may have
# been together. \`together\` says how sure that is; whom
# the dates keep apart is not joined. What everything
# is joined to can be left out by its degree.
query PathsOfPeople {
  paths(
    from: "person:wang-xing"
    to: "person:wang-huiwen"
    kinds: [EMPLOYED_BY, MEMBER_OF]
    together: true
    avoid: { degreeOver: 100 }
  ) {
    together
    hops {
      from {
        name
      }
      relations {
        kind
        role
        period {
          status
        }
        citations {
          quote
        }
      }
      to {
        name
      }
      together
    }
  }
}
`,"./examples/19-shared-alumni.graphql":`# Who has worked both at Meta and at Cruise
#
# Whether or not they have left: \`alumni\` of a company
# tells that. Each employment shows who says so.
query SharedAlumni {
  sharedAlumni(of: ["company:meta", "company:cruise"]) {
    totalCount
    nodes {
      person {
        name
      }
      employments {
        company {
          name
        }
        period {
          start
          end
          status
        }
        citations {
          quote
        }
      }
    }
  }
}
`,"./examples/20-drawing.graphql":`# What surrounds Moonshot AI, for a drawing
#
# Nodes and edges, each once: the nearest and best
# connected first. \`leftOut\` tells where there is more;
# the relations among a given set are \`subgraph(ids:)\`.
query Drawing {
  neighbourhood(of: ["company:moonshot-ai"], hops: 2, limit: 12) {
    nodes {
      __typename
      id
      name
      degree
    }
    edges {
      id
      kind
      standing
      source {
        id
      }
      target {
        id
      }
      period {
        start
        end
        status
      }
    }
    edgesLeftOut
    leftOut {
      entity {
        name
      }
      neighbours
      relations
    }
  }
  among: subgraph(
    ids: ["company:moonshot-ai", "person:wu-yuxin", "project:kimi"]
  ) {
    edges {
      kind
      source {
        name
      }
      target {
        name
      }
    }
  }
}
`,"./examples/21-search.graphql":`# Who is meant by what somebody types
#
# From the first letter on, with a typo, by an alias or
# a former name, in another order or another script:
# try "w", "yuxin wu", "wu yuxni" or "吴育昕".
query Search {
  search(text: "wu yuxni", first: 5) {
    nodes {
      entity {
        __typename
        id
        name
      }
      score
      reason
      name
      part {
        text
        start
        end
      }
      now {
        role
        company {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,"./examples/22-similar-names.graphql":`# Who may be the same, by name?
#
# Others whose names are like one of this one's, with the
# reasons. They need not be the same. Nobody's twin is in
# the article: "person:wang-xing" gives an empty list.
query SimilarNames {
  similarNames(of: "company:alibaba", first: 5) {
    entity {
      __typename
      id
      name
    }
    score
    reason
    name
    sharedEmployers {
      name
    }
    now {
      role
      company {
        name
      }
    }
  }
}
`})).sort(([e],[t])=>e<t?-1:1).map(([,e])=>({title:L(e),query:e}));function L(e){let[t=``]=e.split(`
`,1);return t.replace(/^#\s*/,``)}function R(){let{queryEditor:e,variableEditor:r,responseEditor:i}=d(p(`queryEditor`,`variableEditor`,`responseEditor`)),{addTab:a,setOperationFacts:o}=n(),s=(0,N.useRef)(!1);function c({query:t}){s.current=!0,(r?.getValue().trim()||!z(e?.getValue()??``))&&a(),e?.setValue(t),e?.setScrollPosition({scrollTop:0,scrollLeft:0}),i?.setValue(``),o(B(t))}function u(e){s.current&&(e.preventDefault(),document.querySelector(`.graphiql-execute-button`)?.focus()),s.current=!1}return(0,P.jsxs)(t,{children:[(0,P.jsxs)(t.Button,{className:`examples-button`,disabled:!(e&&r&&i),children:[`Examples`,(0,P.jsx)(l,{className:`examples-chevron`,"aria-hidden":`true`})]}),(0,P.jsx)(t.Content,{className:`examples-list`,align:`end`,onCloseAutoFocus:u,children:I.map(e=>(0,P.jsx)(t.Item,{onSelect:()=>c(e),children:e.title},e.title))})]})}function z(e){return e.trim()===``||I.some(t=>t.query===e)}function B(e){let t=o(e),n=t.definitions.filter(e=>e.kind===`OperationDefinition`),r=n[0]?.name?.value;return{documentAST:t,operations:n,...r&&{operationName:r}}}var V=async(e,t)=>{let n=await O(`./graphql`,{method:`POST`,headers:{Accept:`application/graphql-response+json, application/json`,"Content-Type":`application/json`,...t?.headers},body:JSON.stringify(e)});if(!n.headers.get(`Content-Type`)?.includes(`json`))throw Error(`HTTP ${n.status}: ${await n.text()}`);return n.json()};function H(){let e=new URLSearchParams(location.hash.slice(1)).get(`query`);return e===null?{}:{initialQuery:e}}function U(){return(0,P.jsx)(f,{fetcher:V,defaultQuery:I[0]?.query??``,visiblePlugin:c,schemaDescription:!0,...H(),children:(0,P.jsxs)(f.Logo,{children:[(0,P.jsx)(`span`,{className:`hint`,children:`Pick a question, then press ▶`}),(0,P.jsx)(R,{}),(0,P.jsx)(F,{}),(0,P.jsx)(`a`,{className:`explore`,href:`./explore`,children:`Explorer`}),(0,P.jsx)(`a`,{className:`name`,href:`./`,children:`ties`})]})})}var W=document.getElementById(`playground`);if(!W)throw Error(`index.html has no element with the id "playground"`);C(),(0,h.createRoot)(W).render((0,P.jsx)(U,{}));