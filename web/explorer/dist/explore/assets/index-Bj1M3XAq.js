import"./rolldown-runtime-WkwZ5CU-.js";import{_ as e,a as t,c as n,d as r,f as i,g as a,h as o,i as s,l as c,m as l,n as u,o as d,p as f,r as p,s as m,t as h,u as g}from"./vendor-BmYRHyCE.js";function _(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function ee(e,t,n){let r=_(e,t),i=r+_(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function v(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function y(e){return`\u2068${e}\u2069`}var te=class{entities=new Map;relations=new Map;#e=new Map;add(e,t){for(let t of e)this.entities.set(t.id,t);for(let e of t)this.relations.set(e.id,e),this.#t(e.source,e.id),this.#t(e.target,e.id)}#t(e,t){let n=this.#e.get(e);n?n.add(t):this.#e.set(e,new Set([t]))}touching(e){return this.#e.get(e)??[]}*between(e){for(let t of e.keys())for(let n of this.touching(t)){let r=this.relations.get(n);r&&r.source===t&&e.has(r.target)&&(yield r)}}};function ne(e){return{past:[],present:e,future:[]}}function re(e,t){return t===e.present?e:{past:[...e.past,e.present].slice(-100),present:t,future:[]}}function ie(e,t){return{...e,present:t}}function ae(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),present:t,future:[e.present,...e.future]}}function oe(e){let[t,...n]=e.future;return t===void 0?e:{past:[...e.past,e.present],present:t,future:n}}function se(e,t,n){let r=ce(e,t),i={date:0,filter:0},a=[],o=new Map;for(let s of t.between(e.spots)){for(let e of new Set([s.source,s.target]))o.set(e,(o.get(e)??0)+1);if(!r.has(s.source)||!r.has(s.target))continue;let t=e.asOf===null?null:n.get(s.id)??null,c=le(s,t,e);c?i[c]++:a.push({relation:s,verdict:t})}return{entities:r,lines:a,absent:i,hidden:e.spots.size-r.size,beyond:ue(r,t,o)}}function ce(e,t){let n=new Set;for(let r of e.spots.keys()){let i=t.entities.get(r);i&&!e.without.types.includes(i.type)&&n.add(r)}return n}function le(e,t,{without:n}){return n.kinds.includes(e.kind)||n.standings.includes(e.standing)?`filter`:t===`NONE`?`date`:t!==null&&n.verdicts.includes(t)?`filter`:null}function ue(e,t,n){let r=new Map;for(let i of e){let e=(t.entities.get(i)?.degree??0)-(n.get(i)??0);e>0&&r.set(i,e)}return r}var de={types:[],kinds:[],standings:[],verdicts:[]},fe={spots:new Map,selected:[],asOf:null,without:de,lit:[]};function pe(e,t){switch(t.do){case`add`:return me(e,t);case`collapse`:return _e(he(e,[t.id],{expanded:!1}),t.gone);case`hide`:return _e(e,t.ids);case`keep`:return _e(e,[...e.spots.keys()].filter(e=>!t.ids.includes(e)));case`pin`:return he(e,t.ids,{pinned:t.pinned});case`move`:return ge(e,t.spots);case`select`:return{...e,selected:t.ids,lit:t.ids.length===0?[]:e.lit};case`date`:return{...e,asOf:t.asOf};case`leaveOut`:return{...e,without:{...e.without,...t.without}};case`show`:return t.view}}function me(e,t){let n=new Map(e.spots);for(let[e,{x:r,y:i}]of t.spots)n.has(e)||n.set(e,{x:ve(r),y:ve(i),pinned:!1,expanded:!1,by:t.by});for(let e of t.expanded){let t=n.get(e);t&&n.set(e,{...t,expanded:!0})}return{...e,spots:n,selected:t.select??e.selected,lit:t.lit??e.lit}}function he(e,t,n){let r=new Map(e.spots);for(let e of t){let t=r.get(e);t&&r.set(e,{...t,...n})}return{...e,spots:r}}function ge(e,t){let n=new Map(e.spots);for(let[e,{x:r,y:i}]of t){let t=n.get(e);t&&n.set(e,{...t,x:ve(r),y:ve(i)})}return{...e,spots:n}}function _e(e,t){if(t.length===0)return e;let n=new Set(t),r=new Map([...e.spots].filter(([e])=>!n.has(e)));return{...e,spots:r,selected:e.selected.filter(e=>!n.has(e))}}function ve(e){return Math.round(e*10)/10}var b=new te,ye=r(0),x=r(ne(fe)),S=m(()=>x.value.present),be=m(()=>S.value.spots),xe=r(new Map),C=m(()=>(ye.value,se(S.value,b,xe.value))),w=r(``);function T(e){b.add(e.entities,e.relations),ye.value++}function E(e){x.value=re(x.value,pe(S.value,e))}function Se(e){x.value=ie(x.value,pe(S.value,e))}function Ce(){c(()=>{x.value=ae(x.value),w.value=`Undone.`})}function we(){c(()=>{x.value=oe(x.value),w.value=`Redone.`})}function D(e){return b.entities.get(e)?.name??e}var Te=80;function O(e){return y(v(D(e),Te))}var Ee={name:`Together`,text:`query Together($people: [ID!]!) {
  overlap(people: $people) {
    verdict
    reasons {
      code
      text
      person {
        id
        name
      }
    }
    overlaps {
      ...MeetingParts
    }
  }
}

fragment MeetingParts on Overlap {
  verdict
  at {
    ...EntityParts
  }
  period {
    start
    end
    status
    inferred
  }
  days {
    least
    most
  }
  reasons {
    code
    text
    person {
      id
      name
    }
  }
  stints {
    ...RelationClaimParts
    source {
      ...EntityParts
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}`},De={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $first: Int!, $after: String) {
  person(id: $id) {
    ...EntityParts
    colleagues(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        verdict
        days {
          least
          most
        }
        person {
          ...EntityParts
        }
        overlaps {
          ...MeetingParts
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment MeetingParts on Overlap {
  verdict
  at {
    ...EntityParts
  }
  period {
    start
    end
    status
    inferred
  }
  days {
    least
    most
  }
  reasons {
    code
    text
    person {
      id
      name
    }
  }
  stints {
    ...RelationClaimParts
    source {
      ...EntityParts
    }
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}`},Oe={name:`CareerOf`,text:`query CareerOf($id: ID!, $first: Int!) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      relations(kinds: [EMPLOYED_BY, MEMBER_OF, FOUNDED, WORKS_ON], first: $first) {
        totalCount
        edges {
          node {
            ...RelationClaimParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}`},ke={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $first: Int!) {
  into: talentFlows(to: $id, first: $first) {
    totalCount
    people
    nodes {
      ...FlowParts
    }
  }
  outOf: talentFlows(from: $id, first: $first) {
    totalCount
    people
    nodes {
      ...FlowParts
    }
  }
}

fragment FlowParts on TalentFlow {
  from {
    ...EntityParts
  }
  to {
    ...EntityParts
  }
  people
  certain
  possible
  unknown
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Ae={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $first: Int!, $after: String) {
  talentFlows(from: $from, to: $to, first: 1) {
    nodes {
      moves(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          verdict
          person {
            ...EntityParts
          }
          from {
            ...RelationClaimParts
          }
          to {
            ...RelationClaimParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}`},je={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
  paths(
    from: $from
    to: $to
    asOf: $asOf
    together: $together
    avoid: $avoid
    limit: $limit
  ) {
    length
    together
    nodes {
      ...EntityParts
    }
    hops {
      together
      relations {
        ...RelationClaimParts
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}`},Me={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      description
      url
      aliases {
        name
        language
      }
      citations {
        ...CitationParts
      }
      facts(first: 100) {
        totalCount
        nodes {
          name
          value
          ...ClaimParts
        }
      }
      relations(first: $claims, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RelationClaimParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}

fragment ClaimParts on Claim {
  id
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  citations {
    ...CitationParts
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}`},Ne={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
  node(id: $id) {
    __typename
    ... on Relation {
      ...RelationClaimParts
      source {
        ...EntityParts
      }
      target {
        ...EntityParts
      }
    }
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Pe={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},Fe={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
  search(text: $text, kinds: $kinds, first: $first) {
    pageInfo {
      hasNextPage
    }
    nodes {
      reason
      name
      part {
        start
        end
      }
      entity {
        ...EntityParts
        description
      }
      now {
        role
        company {
          name
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Ie={name:`BestConnected`,text:`query BestConnected($first: Int!) {
  people(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
  companies(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
  projects(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
  teams(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Le={name:`EntitiesById`,text:`query EntitiesById($ids: [ID!]!) {
  nodes(ids: $ids) {
    ...EntityParts
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Re={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $first: Int!, $after: String) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      relations(kinds: $kinds, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RelationParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}`},ze={name:`LinksFrom`,text:`query LinksFrom($ids: [ID!]!, $first: Int!) {
  nodes(ids: $ids) {
    ... on Entity {
      id
      relations(direction: OUT, first: $first) {
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            ...RelationParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Be={name:`KindsOf`,text:`query KindsOf($id: ID!) {
  node(id: $id) {
    ... on Entity {
      id
      EMPLOYED_BY: relations(kinds: [EMPLOYED_BY], first: 0) {
        totalCount
      }
      MEMBER_OF: relations(kinds: [MEMBER_OF], first: 0) {
        totalCount
      }
      FOUNDED: relations(kinds: [FOUNDED], first: 0) {
        totalCount
      }
      WORKS_ON: relations(kinds: [WORKS_ON], first: 0) {
        totalCount
      }
      PRODUCT_OF: relations(kinds: [PRODUCT_OF], first: 0) {
        totalCount
      }
      PART_OF: relations(kinds: [PART_OF], first: 0) {
        totalCount
      }
      BASED_IN: relations(kinds: [BASED_IN], first: 0) {
        totalCount
      }
      RECRUITS_FROM: relations(kinds: [RECRUITS_FROM], first: 0) {
        totalCount
      }
      RECRUITS_IN: relations(kinds: [RECRUITS_IN], first: 0) {
        totalCount
      }
      INVOLVED_IN: relations(kinds: [INVOLVED_IN], first: 0) {
        totalCount
      }
    }
  }
}`},Ve={name:`Holds`,text:`query Holds($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},He={name:`Alive`,text:`query Alive {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},Ue=class extends Error{code;constructor(e,t){super(e),this.code=t}},k=r(null),A=r([]),We=`./graphql`,Ge=500,Ke=5e3;async function j(e,t,n,r){return M(e,r,async e=>{for(let r=1;;r++){let i=await Ye(t,n,e).catch(e=>{if(r===1&&e instanceof Ue&&e.code===`TIMEOUT`)return`away`;throw e});if(i!==`away`)return i;await Ze(e)}})}async function M(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={what:e,since:performance.now(),cancel:()=>r.abort()};A.value=[...A.peek(),a];try{return await n(i)}finally{A.value=A.peek().filter(e=>e!==a)}}function qe(e){return e?.extensions?.code===`UNAVAILABLE`}function Je(e){return new Ue(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}async function Ye({text:e,name:t},n,r){let i;try{i=await(await fetch(We,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),k.value=`server`,`away`}let[a]=i.errors??[];if(qe(a))return k.value=`database`,`away`;if(k.value=null,a||!i.data)throw Je(a);return i.data}var Xe=null;async function Ze(e){Xe??=Qe().finally(()=>{Xe=null}),await Promise.race([Xe,$e(e)]),e.throwIfAborted()}async function Qe(){for(let e=Ge;;e=Math.min(e*2,Ke))if(await new Promise(t=>setTimeout(t,e)),await Ye(He,{},AbortSignal.timeout(Ke)).catch(()=>`away`)!==`away`)return}function $e(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}function N(e){return{id:e.id,type:e.__typename,name:e.name,degree:e.degree,category:`category`in e?e.category:null,openLists:e.openLists}}function P(e){let{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o}=e;return{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o,source:e.source.id,target:e.target.id}}function et(e,t){return e.source===t?e.target:e.source}var tt=[`Person`,`Company`,`Project`,`Team`,`Place`,`Event`],nt=[`EMPLOYED_BY`,`MEMBER_OF`,`FOUNDED`,`WORKS_ON`,`PRODUCT_OF`,`PART_OF`,`BASED_IN`,`RECRUITS_FROM`,`RECRUITS_IN`,`INVOLVED_IN`],rt=[`STATED`,`REPORTED`,`INFERRED`,`PLANNED`,`OPINION`,`DISPUTED`,`RETRACTED`],it=[`CERTAIN`,`POSSIBLE`,`UNKNOWN`],at={Person:{one:`person`,many:`people`},Company:{one:`company`,many:`companies`},Project:{one:`project`,many:`projects`},Team:{one:`team`,many:`teams`},Place:{one:`place`,many:`places`},Event:{one:`event`,many:`events`}},F={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},ot={STATED:{name:`stated`,meaning:`the source says so itself`},REPORTED:{name:`reported`,meaning:`the source says that somebody says so`},INFERRED:{name:`inferred`,meaning:`read out of the context`},PLANNED:{name:`planned`,meaning:`announced, proposed or rumoured: not true yet`},OPINION:{name:`opinion`,meaning:`somebody's judgement`},DISPUTED:{name:`disputed`,meaning:`somebody denies it`},RETRACTED:{name:`retracted`,meaning:`the source took it back`}},st={CERTAIN:`certain`,POSSIBLE:`possible`,UNKNOWN:`unknown`,NONE:`not so`};function I(e,t,n=`${t}s`){return`${e.toLocaleString(`en`)} ${e===1?t:n}`}function ct(e){let t=e.inferred?` (inferred)`:``;return lt(e)+t}function lt({start:e,end:t,status:n}){return e&&t?e===t?`in ${e}`:`${e} to ${t}`:e?{CURRENT:`since ${e}`,ENDED:`from ${e}; end not known`,UNKNOWN:`from ${e}; whether it goes on is not known`}[n]:t?`until ${t}; start not known`:{CURRENT:`goes on; start not known`,ENDED:`ended; no dates known`,UNKNOWN:`no dates known`}[n]}function ut({least:e,most:t}){return e===0&&t===0?`no day`:e===0?t===null?`how long is not known`:`at most ${I(t,`day`)}`:t===null?`at least ${I(e,`day`)}`:e===t?I(e,`day`):`${e.toLocaleString(`en`)} to ${I(t,`day`)}`}var dt=1e3,ft=1e5,pt=4;async function mt(e){let t=Object.values(await j(`Looking for the best connected`,Ie,{first:e}));return{entities:t.flatMap(({nodes:e})=>e.map(N)).sort((e,t)=>t.degree-e.degree),total:t.reduce((e,{totalCount:t})=>e+t,0)}}async function ht(e,t){return M(`Looking up what is shown`,t,async t=>{let n=[];for(let r of Ct(e,dt)){let{nodes:e}=await j(`Looking up`,Le,{ids:r},t);n.push(...e.filter(St).map(N))}return n})}async function gt(e,t){let{kinds:n,first:r,after:i}=t,{node:a}=await j(`Asking for neighbours`,Re,{id:e,kinds:n&&[...n],first:r,after:i});if(!a||!(`relations`in a))return null;let{edges:o,totalCount:s,pageInfo:c}=a.relations;return{entities:[N(a),...o.map(({other:e})=>N(e))],relations:o.map(e=>P(e.node)),total:s,next:c.hasNextPage?c.endCursor:null}}async function _t(e,t,n){return M(`Asking for the links of ${I(e.length,`entity`,`entities`)}`,n,n=>vt(e,t,n))}async function vt(e,t,n){let r={entities:[],relations:[]};for(let i of Ct(e,Math.floor(ft/(pt*t+1)))){let{nodes:e}=await j(`Asking for links`,ze,{ids:i,first:t},n);for(let t of e)t&&`relations`in t&&yt(r,t.relations.edges)}return r}function yt(e,t){for(let{node:n,other:r}of t)e.relations.push(P(n)),e.entities.push(N(r))}async function bt(e,t){let{node:n}=await j(`Counting links`,Be,{id:e},t),r=new Map;if(n&&`EMPLOYED_BY`in n)for(let e of nt)n[e].totalCount>0&&r.set(e,n[e].totalCount);return r}async function xt(e,t,n){return M(`Asking what held in ${t}`,n,async n=>{let r=new Map;for(let i of Ct(e,dt)){let{nodes:e}=await j(`Asking`,Ve,{ids:i,on:t},n);for(let t of e)t&&`period`in t&&r.set(t.id,t.period.holds)}return r})}function St(e){return e!==null&&`degree`in e}function*Ct(e,t){for(let n=0;n<e.length;n+=t)yield e.slice(n,n+t)}var wt=10,Tt=3,Et=800;function Dt(e,t,n){let r=[...e.places.keys()],{promise:i,resolve:a,reject:o}=Promise.withResolvers(),s=new Worker(new URL(new URL(`layout-worker-Bv3JoV5z.js`,import.meta.url).href,``+import.meta.url),{type:`module`}),c=()=>{s.terminate(),o(n.reason)};return n.addEventListener(`abort`,c,{once:!0}),s.onerror=()=>o(Error(`the layout cannot be worked out`)),s.onmessage=({data:i})=>{let o=Ot(r,e.free,i.positions);i.progress<1?t(o):(s.terminate(),n.removeEventListener(`abort`,c),a(o))},s.postMessage(kt(r,e)),i}function Ot(e,t,n){let r=new Map;return e.forEach((e,i)=>{t.has(e)&&r.set(e,{x:n[2*i],y:n[2*i+1]})}),r}function kt(e,{places:t,links:n,free:r}){let i=new Map(e.map((e,t)=>[e,t*wt])),a=new Float32Array(e.length*wt);e.forEach((e,n)=>{let{x:i,y:o}=t.get(e);a.set([i,o,0,0,0,0,1,1,20,+!r.has(e)],n*wt)});let o=new Float32Array(n.length*Tt);n.forEach(({source:e,target:t},n)=>{let r=i.get(e),s=i.get(t);o.set([r,s,1],n*Tt),a[r+6]+=1,a[s+6]+=1});let s=e.length>Et,c=r.size<e.length;return{nodes:a,edges:o,rounds:s?300:1500,still:.02,settings:{linLogMode:!1,outboundAttractionDistribution:!1,adjustSizes:!s,edgeWeightInfluence:1,scalingRatio:s?30:420,strongGravityMode:!1,gravity:s?.3:c?.05:7,slowDown:2+Math.log(e.length+1),barnesHutOptimize:s,barnesHutTheta:.6}}}var At={paper:`#fbfaf7`,ink:`#1f2933`,faint:`#c9ccd1`,accent:`#0b7285`,types:{Person:`#0069a8`,Company:`#c4500a`,Project:`#00805e`,Team:`#a13d80`,Place:`#7d6608`,Event:`#4a4e57`},standings:{STATED:`#566270`,REPORTED:`#566270`,INFERRED:`#5b8db8`,PLANNED:`#b36b00`,OPINION:`#8e4b9e`,DISPUTED:`#b3261e`,RETRACTED:`#9aa1a9`}},jt={paper:`#14181d`,ink:`#e6e9ec`,faint:`#3a424b`,accent:`#4fc3d6`,types:{Person:`#56b4e9`,Company:`#f0913e`,Project:`#2fc39a`,Team:`#dd8fbd`,Place:`#e2c94a`,Event:`#aab2bb`},standings:{STATED:`#98a4b0`,REPORTED:`#98a4b0`,INFERRED:`#6fa3cf`,PLANNED:`#e0a030`,OPINION:`#c58ad2`,DISPUTED:`#f07167`,RETRACTED:`#68717a`}},Mt={Person:0,Company:1,Project:2,Team:3,Place:4,Event:5},Nt={CERTAIN:0,POSSIBLE:1,UNKNOWN:2,NONE:2},Pt={STATED:0,REPORTED:0,INFERRED:0,PLANNED:1,OPINION:2,DISPUTED:3,RETRACTED:3},Ft={STATED:2.2,REPORTED:1.6,INFERRED:1.2,PLANNED:1.2,OPINION:1.4,DISPUTED:1.4,RETRACTED:1},It=r(Ht()),Lt=matchMedia(`(prefers-color-scheme: dark)`),Rt=r(Lt.matches);Lt.addEventListener(`change`,({matches:e})=>{Rt.value=e});var zt=matchMedia(`(prefers-reduced-motion: reduce)`);function Bt(){return It.value===`system`?Rt.value:It.value===`dark`}function L(){return Bt()?jt:At}var Vt=`ties-theme`;function Ht(){try{let e=localStorage.getItem(Vt);return e===`light`||e===`dark`?e:`system`}catch{return`system`}}g(()=>{document.documentElement.dataset.theme=Bt()?`dark`:`light`;try{localStorage.setItem(Vt,It.value)}catch{}});function Ut(e,t,n){let r=[];for(let i of Wt(e,t,n)){let a=e.spots.get(i);if(!a||a.pinned||a.expanded||e.selected.includes(i))continue;let o=Wt(e,t,i);(a.by===n||o.size===1)&&r.push(i)}return r}function Wt(e,t,n){let r=new Set;for(let i of t.touching(n)){let a=t.relations.get(i),o=a&&et(a,n);o&&o!==n&&e.spots.has(o)&&r.add(o)}return r}var Gt=Math.PI*(3-Math.sqrt(5));function Kt(e,t,n=0){return Array.from({length:t},(t,r)=>{let i=46*Math.sqrt(r+n+1),a=(r+n)*Gt;return{x:e.x+i*Math.cos(a),y:e.y+i*Math.sin(a)}})}function qt(e,t,n){let r=Jt(e,t),i=46*(1+Math.sqrt(n)*.75);return Kt({x:e.x+i*Math.cos(r),y:e.y+i*Math.sin(r)},n)}function Jt(e,t){let n=0,r=0;for(let i of t){let t=e.x-i.x,a=e.y-i.y,o=t*t+a*a;o>0&&(n+=t/o,r+=a/o)}return n===0&&r===0?0:Math.atan2(r,n)}var R=r(null),Yt=r(0),Xt=150,Zt=40;async function Qt(){let{entities:e,total:t}=await mt(Xt),n=t<=Xt,r=n?e:e.slice(0,Zt);T({entities:r,relations:[]});let i=[...n?await en(r.map(({id:e})=>e)):await $t(r.map(({id:e})=>e))].sort(),a=Kt({x:0,y:0},i.length);Se({do:`add`,spots:new Map(i.map((e,t)=>[e,a[t]])),by:null,expanded:[]}),w.value=n?`All ${I(i.length,`entity`,`entities`)} are shown.`:`The ${i.length} best connected of ${t.toLocaleString(`en`)} are shown.`,await bn(new Set(i),{fit:!0})}async function $t(e){return T(await _t(e,100)),e}async function en(e){let t=new Set;for(let n=e;n.length>0&&t.size<300;){n.forEach(e=>t.add(e));let e=await _t(n,100);T(e),n=[...new Set(e.entities.map(({id:e})=>e))].filter(e=>!t.has(e))}return t}var tn=new Map;async function nn(e,t=null){let n=e=>t===null||e===t,r=`${e} ${t??``}`;for(;an(e,n).length<30&&tn.get(r)!==null;){let n=await gt(e,{kinds:t&&[t],first:100,after:tn.get(r)??null});tn.set(r,n?.next??null),n&&T(n)}let i=an(e,n).slice(0,30);T(await _t(i,100)),S.value.spots.has(e)&&(rn(i,e),w.value=i.length>0?`${I(i.length,`neighbour`)} of ${O(e)} added.`:`All neighbours of ${O(e)} are shown already.`,await bn(new Set(i)),R.value?.reveal([e,...i]))}function rn(e,t){let{spots:n}=S.value,r=[...n].filter(([e])=>e!==t).map(([,e])=>e),i=qt(n.get(t),r,e.length);E({do:`add`,spots:new Map(e.map((e,t)=>[e,i[t]])),by:t,expanded:[t]})}function an(e,t){let n=new Set;for(let r of b.touching(e)){let i=b.relations.get(r),a=et(i,e);t(i.kind)&&!S.value.spots.has(a)&&b.entities.has(a)&&n.add(a)}let r=e=>b.entities.get(e)?.degree??0;return[...n].sort((e,t)=>r(t)-r(e)||(e<t?-1:1))}function on(e){let t=Ut(S.value,b,e);E({do:`collapse`,id:e,gone:t}),w.value=`${I(t.length,`neighbour`)} of ${O(e)} removed.`}async function sn(e){S.value.spots.get(e)?.expanded?on(e):await nn(e)}function cn(e){let t=e.filter(e=>S.value.spots.has(e));t.length>0&&(E({do:`hide`,ids:t}),w.value=`${t.map(O).join(`, `)} hidden.`)}function ln(e){let t=e.filter(e=>S.value.spots.has(e)),n=!t.every(e=>S.value.spots.get(e)?.pinned);t.length>0&&(E({do:`pin`,ids:t,pinned:n}),w.value=`${t.map(O).join(`, `)} ${n?`pinned`:`unpinned`}.`)}function un(e){let t=e.flatMap(e=>{let t=b.relations.get(e);return t?[t.source,t.target]:[e]});t.length>0&&(E({do:`keep`,ids:t}),w.value=`Only ${t.map(O).join(`, `)} kept.`)}function dn(e,t){E({do:`move`,spots:new Map([[e,t]])})}function z(e){Se({do:`select`,ids:e})}function fn(e){let{selected:t}=S.value,n=t.filter(e=>b.entities.has(e));z(n.includes(e)?n.filter(t=>t!==e):[...n,e])}async function B(e,t=[]){let n=e.filter(e=>!S.value.spots.has(e)),r=n.filter(e=>!b.entities.has(e));r.length>0&&T({entities:await ht(r),relations:[]}),T(await _t(n,100));let i=n.filter(e=>b.entities.has(e)),a=pn(i);i.length>0||t.length>0?E({do:`add`,spots:a,by:null,expanded:[],select:t.length>0?S.value.selected:e,lit:t}):z(e),await bn(new Set(i)),R.value?.reveal(e)}function pn(e){let{spots:t}=S.value,n=[...t.values()],r=n.length>0?{x:mn(n.map(({x:e})=>e)),y:mn(n.map(({y:e})=>e))}:{x:0,y:0},i=new Map;for(let a of e){let e=[...b.touching(a)].map(e=>et(b.relations.get(e),a)).find(e=>t.has(e)),[o]=qt(e?t.get(e):r,[...n,...i.values()],1);i.set(a,o)}return i}function mn(e){return e.reduce((e,t)=>e+t,0)/e.length}var hn=null;function gn(){if(hn){let{controller:e,latest:t}=hn;hn=null,Se({do:`move`,spots:t}),e.abort()}}async function _n(){gn();let e=[...S.value.spots].filter(([,e])=>!e.pinned).map(([e])=>e);E({do:`move`,spots:new Map(e.map(e=>[e,S.value.spots.get(e)]))}),await bn(new Set(e),{fit:!0})}var vn=2e3,yn=2e3;async function bn(e,{fit:t=!1}={}){if(e.size===0)return;gn();let n={controller:new AbortController,latest:new Map};hn=n;let r=new Map([...S.value.spots].map(([e,{x:t,y:n}])=>[e,{x:t,y:n}])),i=[...b.between(r)].filter(({source:e,target:t})=>e!==t),a=0,o=e=>{n.latest=e;let t=performance.now();!zt.matches&&t-a>(r.size>vn?yn:0)&&(a=t,R.value?.move(e))};try{n.latest=await M(`Arranging`,n.controller.signal,t=>Dt({places:r,links:i,free:e},o,t))}catch(e){if(!n.controller.signal.aborted)throw e}hn===n&&(gn(),t&&R.value?.fit())}function xn(){gn(),Ce()}function Sn(){gn(),we()}function Cn(e){window.ties={whereIs(t){let n=S.value.spots.get(t);if(!n||!R.value)return null;let{left:r,top:i}=e.getBoundingClientRect(),{x:a,y:o}=R.value.toScreen(n);return{x:a+r,y:o+i}},isStill:()=>A.value.length===0&&R.value?.isMoving()===!1}}var wn=r(null);async function V(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(wn.value=e instanceof Ue?e.message:`Something went wrong: ${String(e)}`)}}var Tn=150,En=2500,H=new WeakSet;function Dn(e){return H.has(e)}var On=class{#e;#t=new AbortController;#n=0;#r=Tn;constructor(e){this.#e=e,e.getCamera().on(`updated`,()=>this.goesOn()),e.on(`afterRender`,()=>this.#i()),kn(e);let t={capture:!0,signal:this.#t.signal};e.getContainer().addEventListener(`mousedown`,()=>this.#s(),t),e.getContainer().addEventListener(`touchstart`,()=>this.#s(),t)}goesOn(e=!1){this.#r=e?En:Tn,this.#e.getGraph().size>5e3&&(H.add(this.#e),this.#e.getContainer().classList.add(`moving`),this.#i())}#i(){clearTimeout(this.#n),H.has(this.#e)&&(this.#n=setTimeout(()=>this.#a(),this.#r))}#a(){let{isMouseDown:e}=this.#e.getMouseCaptor();this.#e.getCamera().isAnimated()||e||this.#e.getTouchCaptor().touchMode>0?this.#i():(this.#o(),this.#e.scheduleRender())}#o(){clearTimeout(this.#n),H.delete(this.#e),this.#e.getContainer().classList.remove(`moving`)}#s(){H.has(this.#e)&&(this.#o(),this.#e.refresh({partialGraph:{},skipIndexation:!0}))}stop(){this.#o(),this.#t.abort()}};function kn(e){let t=e.getMouseCaptor();t.removeAllListeners(`wheel`);for(let n of t.listeners(`mousemove`))t.removeListener(`mousemove`,n),t.on(`mousemove`,t=>{H.has(e)||n(t)})}function An(e,t){let n=e.getGraph(),r=null,i=!1;e.on(`downNode`,e=>{r=e.node,i=!1}),e.on(`moveBody`,({event:a,preventSigmaDefault:o})=>{if(r===null||!n.hasNode(r))return;o(),a.original.preventDefault();let{x:s,y:c}=e.viewportToGraph(a);t.goesOn(),jn(e,r,{x:s,y:c}),i=!0});let a=()=>{if(r!==null&&i&&n.hasNode(r)){let{x:e,y:t}=n.getNodeAttributes(r);n.mergeNodeAttributes(r,{x:e,y:t}),dn(r,{x:e,y:t})}r=null};return e.on(`upNode`,a),e.on(`upStage`,a),addEventListener(`blur`,a),()=>removeEventListener(`blur`,a)}function jn(e,t,n){let r=e.getGraph();Dn(e)?(Object.assign(r.getNodeAttributes(t),n),e.refresh({partialGraph:{nodes:[t]},skipIndexation:!0,schedule:!0})):r.mergeNodeAttributes(t,n)}var Mn={ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0},ArrowUp:{x:0,y:1},ArrowDown:{x:0,y:-1}};function Nn(e){if(e.ctrlKey||e.metaKey)return;let t=Mn[e.key];if(t)Pn(t,e);else if(!Fn(e.key,e.shiftKey))return;e.preventDefault()}function Pn(e,t){let[n]=S.value.selected,r=n===void 0?void 0:S.value.spots.get(n);if(t.altKey&&r&&n)dn(n,{x:r.x+20*e.x,y:r.y+20*e.y});else if(t.shiftKey){let t=.1;R.value?.pan(t*e.x,t*e.y)}else In(e)}function Fn(e,t){let{selected:n}=S.value,[r]=n;switch(e){case`Enter`:return r&&b.entities.has(r)&&V(sn(r)),!0;case` `:return zn(t),!0;case`h`:case`Delete`:return cn(n),!0;case`p`:return ln(n),!0;case`k`:return un(n),!0;case`+`:case`=`:return R.value?.zoom(1/1.4),!0;case`-`:return R.value?.zoom(1.4),!0;case`0`:return R.value?.fit(),!0;case`Escape`:return z([]),!0;default:return!1}}function In(e){let t=Ln(S.value.selected[0]),n=null,r=1/0;for(let i of C.value.entities){let{x:a,y:o}=S.value.spots.get(i),s=(a-t.x)*e.x+(o-t.y)*e.y,c=s+2*(Math.abs((a-t.x)*e.y)+Math.abs((o-t.y)*e.x));s>.5&&c<r&&i!==S.value.selected[0]&&(r=c,n=i)}n&&(z([n]),Rn(n),R.value?.reveal([n]))}function Ln(e){let t=e===void 0?void 0:b.relations.get(e);return(e===void 0?void 0:S.value.spots.get(t?.source??e))??{x:0,y:0}}function Rn(e){let t=b.entities.get(e);w.value=`${O(e)}, ${t?.type.toLowerCase()??``}, ${t?.degree??0} links.`}function zn(e){let[t]=S.value.selected;if(t===void 0)return;let n=b.relations.get(t)?.source??t,r=[n,...C.value.lines.map(({relation:e})=>e).filter(({source:e,target:t})=>e===n||t===n).map(({id:e})=>e)],i=r[(r.indexOf(t)+(e?r.length-1:1))%r.length];i&&z([i])}var Bn=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_radius;
attribute float a_size;
attribute vec3 a_look;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;
uniform float u_halfWidth; // of the strip that a line is drawn in

varying vec4 v_color;
varying vec2 v_place;  // along the line and across it, in pixels
varying vec3 v_line;   // where the arrow head begins and ends, half the thickness
varying vec2 v_look;

const float bias = 255.0 / 254.0;

void main() {
  vec2 halfScreen = u_dimensions / 2.0;
  vec2 from = (u_matrix * vec3(a_from, 1)).xy * halfScreen;
  vec2 to = (u_matrix * vec3(a_to, 1)).xy * halfScreen;
  float far = max(length(to - from), 0.001);
  vec2 along = (to - from) / far;
  vec2 across = vec2(-along.y, along.x);

  // Seen from either end, lines between two nodes must be shifted to the same side.
  float side = along.x + 0.001 * along.y < 0.0 ? -1.0 : 1.0;
  vec2 place = mix(from, to, a_corner.x) + across * (side * a_look.z + a_corner.y * u_halfWidth);
  gl_Position = vec4(place / halfScreen, 0, 1);

  float thickness = max(a_size / u_sizeRatio, 0.8);
  float tip = far - a_radius / u_sizeRatio - 2.0;
  v_place = vec2(a_corner.x * far, a_corner.y * u_halfWidth);
  v_line = vec3(tip - 5.0 - 1.5 * thickness, tip, thickness / 2.0);
  v_look = a_look.xy;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`,Vn=`
precision highp float;

varying vec4 v_color;
varying vec2 v_place;
varying vec3 v_line;
varying vec2 v_look;

uniform float u_pixelRatio;

/** How far the place is from the middle of the stroke, or of the nearer of two. */
float fromStroke(float along, float across) {
  if (v_look.y < 0.5) return abs(across);
  if (v_look.y < 1.5) return abs(abs(across) - 2.2);
  if (v_look.y < 2.5) return abs(across - 2.4 * sin(along * 0.55));
  float tick = abs(mod(along, 9.0) - 4.5);
  return min(abs(across), max(tick, abs(across) - 3.6));
}

/** Whether there is ink here, along a dashed or dotted line. */
float ink(float along) {
  if (v_look.x < 0.5) return 1.0;
  float period = v_look.x < 1.5 ? 11.0 : 5.5;
  float length_ = v_look.x < 1.5 ? 6.5 : 2.0;
  float place = abs(mod(along, period) - period / 2.0);
  return clamp(0.5 + (length_ / 2.0 - place) * u_pixelRatio, 0.0, 1.0);
}

void main(void) {
  float along = v_place.x;
  float across = v_place.y;
  #ifdef PICKING_MODE
  gl_FragColor = abs(across) < 6.0 ? v_color : vec4(0.0);
  #else
  float head = (v_line.y - along) * 0.5 - abs(across);
  float inHead = along > v_line.x && along < v_line.y ? clamp(0.5 + head * u_pixelRatio, 0.0, 1.0) : 0.0;
  float inLine = along < v_line.x + 1.0
    ? clamp(0.5 + (v_line.z - fromStroke(along, across)) * u_pixelRatio, 0.0, 1.0) * ink(along)
    : 0.0;
  gl_FragColor = v_color * max(inHead, inLine);
  #endif
}
`,Hn=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`,`u_halfWidth`],{FLOAT:U,UNSIGNED_BYTE:Un,TRIANGLES:Wn}=WebGLRenderingContext,Gn=[0,1,0,-1,1,1,1,1,0,-1,1,-1],Kn=8,qn=1.5,Jn=Kn;function Yn(e){Jn=e?qn:Kn}var Xn=class extends p{getDefinition(){return{VERTICES:6,VERTEX_SHADER_SOURCE:Bn,FRAGMENT_SHADER_SOURCE:Vn,METHOD:Wn,UNIFORMS:Hn,ATTRIBUTES:[{name:`a_corner`,size:2,type:U},{name:`a_from`,size:2,type:U},{name:`a_to`,size:2,type:U},{name:`a_radius`,size:1,type:U},{name:`a_size`,size:1,type:U},{name:`a_look`,size:3,type:U},{name:`a_color`,size:4,type:Un,normalized:!0},{name:`a_id`,size:4,type:Un,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[a.dash,a.form,a.shift],s=[r.x,r.y,i.x,i.y,i.size,a.size,...o,t(a.color),e];for(let e=0,t=n;e<Gn.length;e+=2,t+=2+s.length)this.array[t]=Gn[e],this.array[t+1]=Gn[e+1],this.array.set(s,t+2)}render(e){Dn(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height),t.uniform1f(n.u_halfWidth,Jn)}},Zn=`system-ui, sans-serif`,Qn=[];function $n(e){Qn=[];for(let{x:t,y:n,size:r}of e){let e=r*.8;Qn.push([t-e,n-e,t+e,n+e])}}function er([e,t,n,r]){return Qn.every(([i,a,o,s])=>n<i||e>o||r<a||t>s)}var tr=(e,t,n)=>{if(!t.label)return;let{ink:r,paper:i,faint:a,standings:o}=L(),s=t.color===a?o.STATED:r,c=n.labelSize,{beyond:l=0,forceLabel:u=!1}=t,d=l>0?` +${l.toLocaleString(`en`)}`:``;e.font=`500 ${c}px ${Zn}`;let f=e.measureText(t.label).width,p=nr(t,f+(d?e.measureText(d).width:0),c),m=p.find(e=>er(e))??(u?p[0]:void 0);if(!m)return;Qn.push(m);let[h,g]=m,_=g+c-1;ar(e,t.label,h,_,s,i),d&&(e.font=`400 ${c-1}px ${Zn}`,ar(e,d,h+f,_,o.STATED,i))};function nr({x:e,y:t,size:n},r,i){let a=i+3,o=(e,t)=>[e,t,e+r,t+a];return[o(e+n+4,t-a/2),o(e-n-4-r,t-a/2),o(e-r/2,t+n+2),o(e-r/2,t-n-2-a)]}var rr=(e,t,n)=>{Qn=[],tr(e,{...t,forceLabel:!0},n)},ir=(e,t,n,r,i)=>{if(!t.label)return;let{ink:a,paper:o}=L(),s=r.x-n.x,c=r.y-n.y,l=Math.hypot(s,c);e.font=`400 ${i.edgeLabelSize}px ${Zn}`;let u=l-n.size-r.size-12;if(e.measureText(t.label).width>u)return;let d=(s<0?-1:1)*(t.shift??0);e.save(),e.translate((n.x+r.x)/2+c/l*d,(n.y+r.y)/2-s/l*d),e.rotate(Math.atan2(c,s)+(s<0?Math.PI:0)),e.textAlign=`center`,ar(e,t.label,0,-4,a,o),e.restore()};function ar(e,t,n,r,i,a){e.lineJoin=`round`,e.lineWidth=4,e.strokeStyle=a,e.strokeText(t,n,r),e.fillStyle=i,e.fillText(t,n,r)}var or=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute vec2 a_look;
attribute float a_size;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying vec2 v_look;
varying float v_pixel;

const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_pixel = 2.0 * u_correctionRatio / radius;
  // No larger than what is drawn: each pixel that is tried costs.
  #ifdef PICKING_MODE
  float room = 1.4;
  #else
  float room = a_ring.a > 0.0 ? 1.7 : 1.12 + 0.5 * v_pixel;
  #endif
  vec2 corner = room * a_corner;
  gl_Position = vec4((u_matrix * vec3(a_position + corner * radius, 1)).xy, 0, 1);
  v_point = corner;
  v_look = a_look;
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`,sr=`
precision highp float;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying vec2 v_look;
varying float v_pixel;

float box(vec2 p, vec2 half_) {
  vec2 q = abs(p) - half_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}

float shape(vec2 p) {
  if (v_look.x < 0.5) return length(p) - 0.95;
  if (v_look.x < 1.5) return box(p, vec2(0.66)) - 0.18;
  if (v_look.x < 2.5) return (abs(p.x) + abs(p.y) - 1.1) * 0.7071;
  if (v_look.x < 3.5) return max(abs(p.y) * 0.866 + abs(p.x) * 0.5, abs(p.x)) - 0.86;
  if (v_look.x < 4.5) return max(abs(p.x) * 0.866 - p.y * 0.5 - 0.25, p.y - 0.62) - 0.1;
  return min(box(p, vec2(0.95, 0.38)), box(p, vec2(0.38, 0.95)));
}

float covered(float d) {
  return clamp(0.5 - d / v_pixel, 0.0, 1.0);
}

void main(void) {
  float d = shape(v_point);
  #ifdef PICKING_MODE
  gl_FragColor = d < 0.25 ? v_color : vec4(0.0);
  #else
  gl_FragColor = v_color * covered(d);
  if (v_look.y > 0.5) {
    gl_FragColor = mix(v_color, vec4(1.0), covered(length(v_point) - 0.34)) * covered(d);
  }
  if (v_ring.a > 0.0) {
    gl_FragColor += v_ring * covered(abs(d - 0.42) - 0.11) * (1.0 - gl_FragColor.a);
  }
  #endif
}
`,cr=[`u_sizeRatio`,`u_correctionRatio`,`u_matrix`],{FLOAT:lr,UNSIGNED_BYTE:ur,TRIANGLES:dr}=WebGLRenderingContext,fr=[-Math.sqrt(3),-1,Math.sqrt(3),-1,0,2],pr=class extends s{getDefinition(){return{VERTICES:3,VERTEX_SHADER_SOURCE:or,FRAGMENT_SHADER_SOURCE:sr,METHOD:dr,UNIFORMS:cr,ATTRIBUTES:[{name:`a_corner`,size:2,type:lr},{name:`a_position`,size:2,type:lr},{name:`a_size`,size:1,type:lr},{name:`a_look`,size:2,type:lr},{name:`a_color`,size:4,type:ur,normalized:!0},{name:`a_ring`,size:4,type:ur,normalized:!0},{name:`a_id`,size:4,type:ur,normalized:!0}]}}processVisibleItem(e,n,r){let i=[r.x,r.y,r.size,r.shape,+!!r.pinned,t(r.color),t(r.ring),e];for(let e=0,t=n;e<fr.length;e+=2,t+=2+i.length)this.array[t]=fr[e],this.array[t+1]=fr[e+1],this.array.set(i,t+2)}render(e){let{pickProgram:t}=this;this.pickProgram=Dn(this.renderer)?null:t,super.render(e),this.pickProgram=t}setUniforms(e,{gl:t,uniformLocations:n}){t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_correctionRatio,e.correctionRatio),t.uniformMatrix3fv(n.u_matrix,!1,e.matrix)}};function mr(e){let t=document.createElement(`canvas`);if(!t.getContext(`webgl2`)&&!t.getContext(`webgl`))throw Error(`no WebGL`);let n=new u(new d,e,{nodeProgramClasses:{shape:pr},edgeProgramClasses:{line:Xn},defaultNodeType:`shape`,defaultEdgeType:`line`,defaultDrawNodeLabel:tr,defaultDrawNodeHover:rr,defaultDrawEdgeLabel:ir,enableEdgeEvents:!0,renderEdgeLabels:!0,zIndex:!0,labelFont:Zn,labelSize:13,edgeLabelSize:11,labelDensity:1.2,labelGridCellSize:90,labelRenderedSizeThreshold:5,stagePadding:0,minCameraRatio:.02,maxCameraRatio:60,allowInvalidContainer:!0});return n.on(`beforeRender`,()=>{$n(n.getGraph().order<=gr?_r(n):[]),Yn(n.getGraph().size>5e3&&n.getCamera().ratio>hr)}),n.setCustomBBox({x:[-500,500],y:[-500,500]}),n}var hr=1,gr=300;function _r(e){return e.getGraph().mapNodes((t,{x:n,y:r,size:i})=>({...e.graphToViewport({x:n,y:r}),size:e.scaleSize(i)}))}var vr=350;function yr(e,t){let n=e.getCamera(),r=e.getGraph(),i=e=>{zt.matches?n.setState(e):n.animate(e,{duration:vr})};return{move:e=>{t.goesOn(!0),r.updateEachNodeAttributes((t,n)=>({...n,...e.get(t)}),{attributes:[`x`,`y`]})},fit:()=>i(xr(br(e,r.nodes()),e)),reveal:t=>Cr(e,t,i),zoom:e=>i({ratio:n.getBoundedRatio(n.ratio*e)}),pan:(e,t)=>i({x:n.x+e*n.ratio,y:n.y+t*n.ratio}),camera:()=>({x:n.x,y:n.y,ratio:n.ratio}),setCamera:e=>n.setState(e),toScreen:t=>e.graphToViewport(t),scale:t=>e.scaleSize(t),isMoving:()=>n.isAnimated()||Dn(e),dimensions:()=>e.getDimensions()}}function br(e,t){let n=e.getGraph();return t.filter(e=>n.hasNode(e)).map(e=>n.getNodeAttributes(e))}function xr(e,t){if(e.length===0)return{x:.5,y:.5,ratio:1};let n=e.map(({x:e})=>e),r=e.map(({y:e})=>e),[i,a,o,s]=[Sr(n),-Sr(n.map(e=>-e)),Sr(r),-Sr(r.map(e=>-e))],{width:c,height:l}=t.getDimensions(),u=Math.min(c,l)||1,d=c>600?170:0,f=1e3,p=Math.max(c-150-d-40,60)/u,m=Math.max(l-80,60)/u,h=Math.max((a-i)/f/p,(s-o)/f/m,.25),g=(110-d)/2/u*h;return{x:.5+(i+a)/2/f+g,y:.5+(o+s)/2/f,ratio:h}}function Sr(e){return e.reduce((e,t)=>Math.min(e,t),1/0)}function Cr(e,t,n){let r=br(e,t),{width:i,height:a}=e.getDimensions();if(r.some(t=>{let{x:n,y:r}=e.graphToViewport(t);return n<30||r<30||n>i-30||r>a-30})){let t=e.getCamera(),i=xr(r,e);n({...i,ratio:Math.max(i.ratio,t.ratio)})}}var wr=`rgba(0, 0, 0, 0)`,Tr=34;function Er(e){return Math.min(5.5+2.1*Math.log2(1+e),20)}function Dr(e,t,n,{selected:r,lit:i},a){let o=r.has(e.id),s=i.has(e.id),c=i.size>0&&!s&&!o;return{x:t.x,y:t.y,size:Er(e.degree),color:c?a.faint:a.types[e.type],shape:Mt[e.type],ring:o?a.ink:s?a.accent:wr,pinned:t.pinned,label:y(v(e.name,Tr)),forceLabel:o||s,highlighted:!1,beyond:n}}function Or({relation:e,verdict:t},n,{selected:r,lit:i},a){let o=r.has(e.id),s=i.has(e.id),c=r.has(e.source)||r.has(e.target),l=i.size>0&&!s&&!o,u=o?a.ink:s?a.accent:l?a.faint:a.standings[e.standing];return{size:Ft[e.standing]+(o||s?1.4:0),color:u,dash:t?Nt[t]:0,form:Pt[e.standing],shift:n,label:o||s||c?F[e.kind].out:null,forceLabel:o||s||c,zIndex:o||s?1:0}}function kr(e){let t=new Map;for(let{relation:n}of e){let e=n.source<n.target?`${n.source} ${n.target}`:`${n.target} ${n.source}`,r=t.get(e);r?r.push(n.id):t.set(e,[n.id])}let n=new Map;for(let e of t.values())e.forEach((t,r)=>n.set(t,(r-(e.length-1)/2)*7));return n}function Ar(e,t,n,r,i){let a={selected:new Set(n.selected),lit:new Set(n.lit)};jr(e,t);for(let o of t.entities){let s=Dr(r.entities.get(o),n.spots.get(o),t.beyond.get(o)??0,a,i);e.hasNode(o)?Nr(e.getNodeAttributes(o),s)&&e.mergeNodeAttributes(o,s):e.addNode(o,s)}Mr(e,t,a,i)}function jr(e,t){let n=new Set(t.lines.map(({relation:e})=>e.id));for(let t of e.edges())n.has(t)||e.dropEdge(t);for(let n of e.nodes())t.entities.has(n)||e.dropNode(n)}function Mr(e,t,n,r){let i=kr(t.lines);for(let a of t.lines){let{id:t,source:o,target:s}=a.relation,c=Or(a,i.get(t)??0,n,r);e.hasEdge(t)?Nr(e.getEdgeAttributes(t),c)&&e.mergeEdgeAttributes(t,c):e.addDirectedEdgeWithKey(t,o,s,c)}}function Nr(e,t){for(let n in t)if(e[n]!==t[n])return!0;return!1}function Pr(){let e=l(null);return i(()=>Fr(e.current),[]),h(`div`,{class:`canvas`,ref:e,tabIndex:0,role:`application`,"aria-label":`The graph`,"aria-describedby":`canvas-help`,"aria-roledescription":`drawing`,onKeyDown:Nn})}function Fr(e){let t;try{t=mr(e)}catch{return w.value=`This browser cannot draw with WebGL: the table shows everything that the drawing would.`,e.classList.add(`no-webgl`),()=>{}}Ir(t);let n=new On(t),r=An(t,n);R.value=yr(t,n),Cn(e);let i=g(()=>{Ar(t.getGraph(),C.value,S.value,b,L())});return()=>{i(),r(),n.stop(),R.value=null,t.kill()}}function Ir(e){e.on(`clickNode`,({node:e,event:t})=>Rr(e,t.original)),e.on(`clickEdge`,({edge:e})=>z([e])),e.on(`clickStage`,()=>z([])),Lr(e),e.on(`enterNode`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveNode`,()=>e.getContainer().classList.remove(`over`)),e.on(`enterEdge`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveEdge`,()=>e.getContainer().classList.remove(`over`)),e.getCamera().on(`updated`,()=>{Yt.value++})}function Lr(e){let t=null,n=null,r=e=>{n=t,t=e};e.on(`downNode`,({node:e})=>r(e)),e.on(`downEdge`,()=>r(null)),e.on(`downStage`,()=>r(null)),e.getContainer().addEventListener(`dblclick`,()=>{t!==null&&t===n&&V(sn(t))}),e.on(`doubleClickNode`,({node:e,event:t,preventSigmaDefault:r})=>{r(),t.original instanceof MouseEvent?e!==n&&Rr(e,t.original):V(sn(e))})}function Rr(e,t){`shiftKey`in t&&(t.shiftKey||t.ctrlKey||t.metaKey)?fn(e):z([e])}var zr={undo:`M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3`,redo:`M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3`,arrange:`M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2`,share:`M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z`,sun:`M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4`,moon:`M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z`,keys:`M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6`,plus:`M10 5v10M5 10h10`,minus:`M5 10h10`,fit:`M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4`,close:`M5 5l10 10M15 5L5 15`};function W({name:e,label:t}){return h(`svg`,{viewBox:`0 0 20 20`,width:`20`,height:`20`,role:`img`,"aria-label":t,children:h(`path`,{d:zr[e],fill:`none`,stroke:`currentColor`,"stroke-width":`1.6`,"stroke-linecap":`round`,"stroke-linejoin":`round`})})}var Br=500,Vr=r(0);function Hr(){return h(a,{children:[h(Ur,{}),h(Wr,{}),h(Gr,{})]})}function Ur(){if(k.value===null)return null;let e=k.value===`server`?`The server cannot be reached.`:`The server cannot reach its database.`;return h(`div`,{class:`banner away`,role:`alert`,children:[e,` What you asked for will be answered as soon as it is back.`]})}function Wr(){return wn.value===null?null:h(`div`,{class:`banner fault`,role:`alert`,children:[h(`bdi`,{children:wn.value}),h(`button`,{type:`button`,class:`icon`,onClick:()=>wn.value=null,children:h(W,{name:`close`,label:`Dismiss`})})]})}function Gr(){let e=A.value;i(()=>{if(e.length===0)return;let t=setInterval(()=>{Vr.value=performance.now()},100);return()=>clearInterval(t)},[e.length>0]);let t=e.filter(({since:e})=>Vr.value-e>Br),[n]=t;return h(`div`,{class:`progress`,role:`status`,children:n&&h(a,{children:[h(`span`,{class:`runner`}),n.what,`…`,h(`button`,{type:`button`,class:`small`,onClick:()=>t.forEach(({cancel:e})=>e()),children:`Stop`})]})})}function Kr({title:e,onClose:t,children:n}){let r=f(),a=l(null);return i(()=>{let e=document.activeElement;return a.current?.showModal(),()=>{e instanceof HTMLElement&&e.focus()}},[]),h(`dialog`,{ref:a,"aria-labelledby":r,onClose:t,onClick:e=>{e.target===a.current&&t()},children:h(`div`,{class:`sheet`,children:[h(`header`,{children:[h(`h2`,{id:r,children:h(`bdi`,{children:e})}),h(`button`,{type:`button`,class:`icon`,onClick:t,children:h(W,{name:`close`,label:`Close`})})]}),h(`div`,{class:`sheet-body`,tabIndex:0,children:n})]})})}function qr({url:e}){return/^https?:\/\//i.test(e)?h(`a`,{href:e,rel:`noreferrer noopener`,target:`_blank`,children:e}):h(`bdi`,{children:e})}var Jr=r(null);function Yr(){let e=Jr.value;return e&&h(Xr,{citation:e},e.document.id)}function Xr({citation:e}){let[t,n]=o(null),{id:r,title:s}=e.document;return i(()=>{let e=new AbortController;return V(j(`Opening the document`,Pe,{id:r},e.signal).then(({document:e})=>n(e))),()=>e.abort()},[r]),h(Kr,{title:s,onClose:()=>Jr.value=null,children:t&&h(a,{children:[h(`p`,{class:`quiet`,children:[t.language&&h(a,{children:[`Language: `,t.language,`. `]}),`Recorded `,t.recordedAt.slice(0,10),`.`,` `,t.url&&h(qr,{url:t.url})]}),t.text===null?h(`p`,{children:`The text of this document is not stored.`}):h(Zr,{text:t.text,language:t.language,start:e.start,end:e.end})]})})}function Zr({text:e,language:t,start:n,end:r}){let a=l(null);i(()=>a.current?.scrollIntoView({block:`center`}),[n]);let[o,s,c]=ee(e,n??0,r??0);return h(`div`,{class:`document`,lang:t??void 0,dir:`auto`,children:[o,s&&h(`mark`,{ref:a,children:s}),c]})}function Qr(e,t){switch(e){case`PLANNED`:return[`M0 -2.2H${t}`,`M0 2.2H${t}`];case`OPINION`:return[$r(t)];case`DISPUTED`:case`RETRACTED`:return[`M0 0H${t}`,ei(t)];default:return[`M0 0H${t}`]}}function $r(e){let t=Math.PI/.55,n=`M0 0`;for(let r=0,i=1;r<e;r+=t,i=-i){let a=Math.min(t,e-r);n+=`q${(a/2).toFixed(1)} ${(i*4.4).toFixed(1)} ${a.toFixed(1)} 0`}return n}function ei(e){let t=``;for(let n=4.5;n<e;n+=9)t+=`M${n} -3.6V3.6`;return t}var ti={CERTAIN:void 0,POSSIBLE:`6.5 4.5`,UNKNOWN:`2 3.5`,NONE:`2 3.5`};function ni({standing:e=`STATED`,verdict:t=`CERTAIN`}){return h(`svg`,{class:`line-sample`,viewBox:`-1 -5 30 10`,width:`30`,height:`10`,"aria-hidden":`true`,children:Qr(e,28).map((n,r)=>h(`path`,{d:n,fill:`none`,stroke:L().standings[e],"stroke-width":Ft[e],"stroke-dasharray":ti[t]},r))})}var ri={Person:`M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0`,Company:`M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z`,Project:`M0 -8.8L8.8 0L0 8.8L-8.8 0z`,Team:`M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z`,Place:`M-8 -5.8H8L0 7.6z`,Event:`M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z`};function G({type:e}){return h(`svg`,{class:`shape`,viewBox:`-9 -9 18 18`,width:`16`,height:`16`,"aria-hidden":`true`,children:h(`path`,{d:ri[e],fill:L().types[e]})})}function ii(){let e=oi();return h(`details`,{class:`legend`,open:innerWidth>900,children:[h(`summary`,{children:`Legend`}),h(ai,{name:`Entities`,key_:`types`,all:tt,seen:e.types,of:e=>at[e].many,sign:e=>h(G,{type:e})}),h(ai,{name:`How the source puts it`,key_:`standings`,all:rt,seen:e.standings,of:e=>ot[e].name,sign:e=>h(ni,{standing:e})}),S.value.asOf!==null&&h(ai,{name:`Held in ${S.value.asOf}`,key_:`verdicts`,all:it,seen:new Set(it),of:e=>st[e],sign:e=>h(ni,{verdict:e})}),h(`details`,{children:[h(`summary`,{children:`Kinds of links`}),h(ai,{name:``,key_:`kinds`,all:nt,seen:e.kinds,of:e=>F[e].out,sign:()=>null})]})]})}function ai({name:e,key_:t,all:n,seen:r,of:i,sign:a}){let o=S.value.without[t],s=e=>{let n=o.includes(e)?o.filter(t=>t!==e):[...o,e];E({do:`leaveOut`,without:{[t]:n}})};return h(`fieldset`,{children:[e&&h(`legend`,{children:e}),n.filter(e=>r.has(e)||o.includes(e)).map(e=>h(`label`,{children:[h(`input`,{type:`checkbox`,checked:!o.includes(e),onChange:()=>s(e)}),a(e),i(e)]},e))]})}function oi(){ye.value;let{spots:e}=S.value,t=[...b.between(e)];return{types:new Set([...e.keys()].flatMap(e=>b.entities.get(e)?.type??[])),kinds:new Set(t.map(({kind:e})=>e)),standings:new Set(t.map(({standing:e})=>e))}}var si=r(!1),ci=[[`/`,`find`],[`arrows`,`go to what lies next in the drawing`],[`Space`,`step through the lines of what is selected`],[`Enter`,`expand or collapse what is selected`],[`H`,`hide it`],[`P`,`pin it, or let it go`],[`K`,`keep only what is selected`],[`Ctrl+Z, Ctrl+Shift+Z`,`undo, redo`],[`Alt+arrows`,`move what is selected`],[`Shift+arrows`,`move the drawing`],[`+, −, 0`,`nearer, farther, show all`],[`Esc`,`select nothing`],[`?`,`this list`]];function li(){i(()=>{let e=e=>{ui(e)&&e.preventDefault()};return addEventListener(`keydown`,e),()=>removeEventListener(`keydown`,e)},[])}function ui(e){if(e.target instanceof HTMLElement&&e.target.matches(`input:not([type=range], [type=checkbox]), textarea, select`))return!1;let t=e.key.toLowerCase();return(e.ctrlKey||e.metaKey)&&t===`z`?((e.shiftKey?Sn:xn)(),!0):(e.ctrlKey||e.metaKey)&&t===`y`?(Sn(),!0):e.ctrlKey||e.metaKey||e.altKey?!1:t===`/`?(document.querySelector(`.find input`)?.focus(),!0):t===`?`&&(si.value=!0,!0)}function di(){return si.value?h(Kr,{title:`Keys`,onClose:()=>si.value=!1,children:[h(`p`,{children:`Tab to the drawing, then:`}),h(`dl`,{class:`keys`,children:ci.map(([e,t])=>h(`div`,{children:[h(`dt`,{children:h(`kbd`,{children:e})}),h(`dd`,{children:t})]},e))}),h(`p`,{children:`With a mouse: click selects, Shift+click selects more, double click expands and collapses, drag moves. The table shows the same as the drawing.`})]}):null}function fi(){let{entities:e,lines:t,absent:n,hidden:r,beyond:i}=C.value,o=[...i.values()].reduce((e,t)=>e+t,0),s=[`${I(e.size,`entity`,`entities`)}, ${I(t.length,`link`)}`,o>0&&`${I(o,`link`)} to what is not drawn`,r>0&&`${I(r,`entity`,`entities`)} left out by the legend`,n.filter>0&&`${I(n.filter,`link`)} left out by the legend`,n.date>0&&`${I(n.date,`link`)} that did not hold in ${S.value.asOf}`];return h(a,{children:[h(`p`,{class:`status`,children:s.filter(Boolean).join(` · `)}),h(`p`,{class:`said`,role:`status`,"aria-live":`polite`,children:w.value})]})}var pi=8,mi=90;async function hi(e,t,n){let{search:r}=await j(`Searching`,Fe,{text:e,kinds:t&&t.map(e=>e.toUpperCase()),first:pi},n);return{hits:r.nodes.map(gi),more:r.pageInfo.hasNextPage}}function gi({entity:e,name:t,part:n,reason:r,now:i}){let a=t===e.name?``:`another name`;return{entity:N(e),name:t,start:n.start,end:n.end,why:[a,_i[r]].filter(Boolean).join(`, `),detail:v(vi(e,i),mi)}}var _i={EXACT:``,PREFIX:``,TOKEN:`has these words`,TRANSLITERATION:`spelt otherwise`,FUZZY:`nearly so`};function vi(e,t){let n=t.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `),r=`category`in e?e.category:null;return n||[r,e.description].filter(Boolean).join(`, `)||I(e.degree,`link`)}function yi({text:e,start:t,end:n}){let[r,i,a]=ee(e,t,n);return h(`bdi`,{children:[r,i&&h(`mark`,{children:i}),a]})}function bi(e){let t=f(),[n,r]=o(e.value??``),[i,a]=o(null),[s,c]=o(!1),[u,d]=o(0),p=l(new AbortController),m=async t=>{if(p.current.abort(),p.current=new AbortController,t.trim()===``){a(null);return}let n=await hi(t,e.types??null,p.current.signal);a(n.hits),c(n.more),d(0)},g=()=>{p.current.abort(),a(null)},_=t=>{T({entities:[t.entity],relations:[]}),r(e.clears?``:t.entity.name),g(),e.onPick(t.entity.id)},ee=e=>{let t=i?.length??0;if(e.key===`ArrowDown`&&t>0)d((u+1)%t);else if(e.key===`ArrowUp`&&t>0)d((u+t-1)%t);else if(e.key===`Enter`&&i?.[u])_(i[u]);else if(e.key===`Escape`&&i)g();else return;e.preventDefault(),e.stopPropagation()},v=({currentTarget:t})=>{n!==``&&n===e.value&&t.select()},y=i!==null;return h(`div`,{class:`picker ${e.class??``}`,children:[h(`input`,{type:`search`,role:`combobox`,list:void 0,"aria-label":e.label,"aria-expanded":y,"aria-controls":`${t}-list`,"aria-autocomplete":`list`,"aria-activedescendant":y&&i.length>0?`${t}-${u}`:void 0,autocomplete:`off`,spellcheck:!1,maxLength:200,placeholder:e.placeholder,value:n,onInput:({currentTarget:e})=>{r(e.value),V(m(e.value))},onKeyDown:ee,onFocus:v,onClick:v,onBlur:g}),h(`ul`,{id:`${t}-list`,role:`listbox`,"aria-label":`Results`,hidden:!y,class:`hits`,children:[i?.map((e,n)=>h(`li`,{id:`${t}-${n}`,role:`option`,"aria-selected":n===u,onPointerDown:e=>e.preventDefault(),onClick:()=>_(e),children:h(xi,{hit:e})},e.entity.id)),s&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`There are more: type on to narrow them down`}),i?.length===0&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`Nothing of this name`})]})]})}function xi({hit:e}){let{entity:t}=e,n=[at[t.type].one,e.detail,e.why].filter(Boolean);return h(a,{children:[h(G,{type:t.type}),h(`span`,{class:`hit`,children:[h(`span`,{class:`hit-name`,children:[h(yi,{text:e.name,start:e.start,end:e.end}),e.name!==t.name&&h(a,{children:[` `,h(`span`,{class:`quiet`,children:[`→ `,h(`bdi`,{children:t.name})]})]})]}),h(`span`,{class:`quiet`,children:n.join(` · `)})]})]})}var K={path:{name:`How are two linked?`,a:`From`,b:`to`,types:null},overlap:{name:`Were two people together?`,a:`Person`,b:`and`,types:[`Person`]},colleagues:{name:`Who were the colleagues?`,a:`Of`,types:[`Person`]},flows:{name:`Where did people come from and go to?`,a:`Company`,types:[`Company`]},career:{name:`What happened when?`,a:`Person or company`,types:[`Person`,`Company`]}},q=r({kind:`path`,a:null,b:null});function Si(e,{a:t,b:n}){let r=t=>{let n=t===null?void 0:b.entities.get(t)?.type;return n!==void 0&&(K[e].types?.includes(n)??!0)};return{kind:e,a:r(t)?t:null,b:r(n)?n:null}}function Ci({kind:e,a:t,b:n}){return t!==null&&(K[e].b===void 0||n!==null&&n!==t)}function wi({text:e}){let[t,n]=o(!1),r=v(e,600);return h(a,{children:[h(`bdi`,{children:t?e:r}),r!==e&&!t&&h(`button`,{type:`button`,class:`more`,onClick:()=>n(!0),children:[`all `,[...e].length.toLocaleString(`en`),` characters…`]})]})}function J({claim:e,role:t,children:n}){return h(`article`,{class:`claim`,children:[h(`p`,{class:`claim-what`,children:n}),t&&h(`p`,{class:`role`,children:[`as `,h(`bdi`,{children:t})]}),h(`p`,{class:`claim-facts`,children:[h(`span`,{children:ct(e.period)}),h(Ti,{standing:e.standing}),h(Ei,{id:e.id})]}),h(Di,{citations:e.citations})]})}function Ti({standing:e}){let{name:t,meaning:n}=ot[e];return h(`span`,{class:`standing standing-${e.toLowerCase()}`,title:n,children:[h(ni,{standing:e}),t]})}function Ei({id:e}){let{asOf:t}=S.value,n=xe.value.get(e);return t&&n?h(`span`,{class:`held`,children:[`in `,t,`: `,st[n]]}):null}function Di({citations:e}){return h(a,{children:e.map((e,t)=>h(`button`,{type:`button`,class:`quote`,title:`Open “${e.document.title}” at these words`,onClick:()=>Jr.value=e,children:e.quote===null?h(`span`,{class:`quiet`,children:[`the whole of `,h(`bdi`,{children:e.document.title})]}):h(`q`,{lang:e.document.language??void 0,dir:`auto`,children:v(e.quote,600)})},t))})}function Oi({relation:e,from:t}){let n=e.source.id===t,r=n?e.target.id:e.source.id;return h(a,{children:[n?F[e.kind].out:F[e.kind].in,` `,h(`bdi`,{class:`name`,children:D(r)})]})}function Y(e,t){let[n,r]=o(null);return i(()=>{let t=new AbortController;return r(null),V(e(t.signal).then(e=>{t.signal.aborted||r(()=>e)})),()=>t.abort()},t),n}var ki=864e5;function Ai(e){let[t=0,n,r]=e.split(`-`).map(Number);return n===void 0?{from:X(t,0,1),to:X(t+1,0,1)}:r===void 0?{from:X(t,n-1,1),to:X(t,n,1)}:{from:X(t,n-1,r),to:X(t,n-1,r+1)}}function X(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t,n),r.getTime()/ki}function ji(e){return new Date(e*ki).getUTCFullYear()}function Mi(e,t){return{start:e.start===null?null:Ai(e.start),end:e.end===null?null:Ai(e.end),until:e.status===`CURRENT`&&e.end===null?Ai(t.slice(0,10)).to:null}}function Ni(e,t){let n=e.flatMap(({start:e,end:t,until:n})=>[...e?[e.from,e.to]:[],...t?[t.from,t.to]:[],...n===null?[]:[n]]),r=t.map(e=>Ai(e.slice(0,10)).to),i=[...n,...r],a=Math.min(...i),o=Math.max(...i),s=Math.max((o-a)*.08,365/2);return{from:a-s,to:o+s/2}}var Pi=340,Fi=34,Ii=18;function Li({rows:e}){let t=e.map(({period:e,recordedAt:t})=>Mi(e,t)),n=Ni(t,e.map(({recordedAt:e})=>e)),r=e=>(Math.max(n.from,Math.min(e,n.to))-n.from)/(n.to-n.from)*Pi,i=Ii+e.length*Fi;return h(`svg`,{class:`time-line`,viewBox:`0 0 ${Pi} ${i}`,role:`group`,"aria-label":`Time line`,children:[h(Ri,{span:n,x:r,height:i}),e.map((e,n)=>h(`g`,{transform:`translate(0 ${Ii+n*Fi})`,role:`button`,tabIndex:0,"aria-label":`${e.label}: ${e.text}`,onClick:()=>z([e.id]),onKeyDown:({key:t})=>t===`Enter`&&z([e.id]),children:[h(`text`,{y:13,class:`row-label`,children:e.label}),h(zi,{bar:t[n],x:r,standing:e.standing})]},e.id))]})}function Ri({span:e,x:t,height:n}){let r=ji(e.from)+1,i=ji(e.to),o=Math.max(1,Math.ceil((i-r)/6)),s=Array.from({length:Math.max(0,Math.floor((i-r)/o)+1)},(e,t)=>r+t*o);return h(a,{children:s.map(e=>{let r=t(Ai(String(e).padStart(4,`0`)).from);return h(`g`,{children:[h(`line`,{x1:r,x2:r,y1:14,y2:n,class:`grid`}),h(`text`,{x:r,y:10,class:`year`,children:e})]},e)})})}function zi({bar:e,x:t,standing:n}){let r=f(),i=L().standings[n],{start:o,end:s,until:c}=e;if(!o&&!s&&c===null)return h(`rect`,{y:18,width:Pi,height:10,rx:3,class:`hatched`});let l=o?t(o.from):0,u=t(o?o.to-1:s?s.from:c-1),d=s?t(s.to):Pi,p=s?t(s.from):c===null?u:t(c),m=Math.max(d-l,2),g=e=>Math.max(0,Math.min(1,(e-l)/m)),_=g(Math.min(u,p));return h(a,{children:[h(`linearGradient`,{id:r,children:[h(`stop`,{offset:0,"stop-color":i,"stop-opacity":o&&o.to-o.from<=1?1:.08}),h(`stop`,{offset:_,"stop-color":i,"stop-opacity":u<=p?1:.5}),h(`stop`,{offset:Math.max(_,g(p)),"stop-color":i,"stop-opacity":u<=p?1:.5}),h(`stop`,{offset:1,"stop-color":i,"stop-opacity":s&&s.to-s.from<=1?1:.08})]}),h(`rect`,{x:l,y:18,width:m,height:10,rx:3,fill:`url(#${r})`}),!o&&h(`text`,{x:2,y:27,class:`unknown`,children:`?`}),!s&&h(`text`,{x:332,y:27,class:`unknown`,children:`?`})]})}var Bi=100,Vi=36;function Hi({id:e}){let t=Y(async t=>{let{node:n}=await j(`Reading a career`,Oe,{id:e,first:Bi},t);return!n||!(`relations`in n)?null:(T({entities:[N(n),...n.relations.edges.map(({other:e})=>N(e))],relations:n.relations.edges.map(e=>P(e.node))}),n.relations)},[e]);if(!t)return null;let n=t.edges.map(({node:t,other:n})=>({id:t.id,label:`${t.source.id===e?F[t.kind].out:F[t.kind].in} ${y(v(n.name,Vi))}`,standing:t.standing,period:t.period,recordedAt:t.recordedAt,text:ct(t.period)}));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[I(t.totalCount,`stint`),` of `,h(`bdi`,{children:D(e)}),t.totalCount>n.length&&h(a,{children:[`, of which the latest `,n.length,` are shown`]})]}),n.length>0&&h(Li,{rows:n}),t.edges.map(({node:t,other:n})=>h(J,{claim:t,role:t.role,children:[t.source.id===e?F[t.kind].out:F[t.kind].in,` `,h(`bdi`,{class:`name`,children:n.name})]},t.id))]})}function Ui({meeting:e}){let t=N(e.at);return h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(G,{type:t.type}),` `,h(`bdi`,{class:`name`,children:t.name}),` `,h(Z,{verdict:e.verdict}),` `,h(`span`,{class:`quiet`,children:ut(e.days)})]}),h(Wi,{reasons:e.reasons}),e.stints.map(e=>h(J,{claim:e,role:e.role,children:h(`bdi`,{class:`name`,children:e.source.name})},e.id))]})}function Z({verdict:e}){return h(`span`,{class:`verdict verdict-${e.toLowerCase()}`,children:st[e]})}function Wi({reasons:e}){return e.length>0?h(`ul`,{class:`reasons`,children:e.map(({text:e,person:t},n)=>h(`li`,{children:[t&&h(a,{children:[h(`bdi`,{children:t.name}),`:`,` `]}),e]},n))}):null}var Gi=20;function Ki({id:e}){let t=Y(t=>qi(e,null,t),[e]);return t&&h(Ji,{id:e,first:t})}async function qi(e,t,n){let{person:r}=await j(`Looking for colleagues`,De,{id:e,first:Gi,after:t},n);return r?(T({entities:[N(r),...r.colleagues.nodes.map(e=>N(e.person))],relations:[]}),r.colleagues):null}function Ji({id:e,first:t}){let[n,r]=o([t]),i=n.flatMap(({nodes:e})=>e),{pageInfo:a,totalCount:s}=n.at(-1),c=async()=>{let t=await qi(e,a.endCursor);r(t?[...n,t]:n)},l=[e,...i.flatMap(({person:e,overlaps:t})=>[e.id,...t.map(({at:e})=>e.id)])],u=i.flatMap(({overlaps:e})=>e.flatMap(({stints:e})=>e.map(e=>e.id)));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[s===0?`Nobody is recorded`:I(s,`person`,`people`),` at the same companies or teams as`,` `,h(`bdi`,{children:D(e)}),`.`]}),i.map(({person:e,verdict:t,days:n,overlaps:r})=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:e.name}),` `,h(Z,{verdict:t}),` `,h(`span`,{class:`quiet`,children:ut(n)})]}),r.map(e=>h(Ui,{meeting:e},e.at.id))]},e.id)),a.hasNextPage&&h(`button`,{type:`button`,class:`more`,onClick:()=>void V(c()),children:[I(s-i.length,`more`),`…`]}),i.length>0&&h(`button`,{type:`button`,onClick:()=>void V(B([...new Set(l)],[...new Set([...l,...u])])),children:`Show in the drawing`})]})}var Yi=20;function Xi({from:e,to:t}){let n=Y(n=>Zi(e,t,null,n),[e,t]);return n&&h(Qi,{from:e,to:t,first:n})}async function Zi(e,t,n,r){let{talentFlows:i}=await j(`Reading moves`,Ae,{from:[e],to:[t],first:Yi,after:n},r);return i.nodes[0]?.moves??null}function Qi({from:e,to:t,first:n}){let[r,i]=o([n]),a=r.flatMap(({nodes:e})=>e),{pageInfo:s,totalCount:c}=r.at(-1),l=async()=>{let n=await Zi(e,t,s.endCursor);i(n?[...r,n]:r)};return h(`section`,{"aria-label":`Moves`,children:[h(`h3`,{children:[h(`bdi`,{children:D(e)}),` to `,h(`bdi`,{children:D(t)}),`: `,I(c,`person`,`people`)]}),a.map(n=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:n.person.name}),` `,h(Z,{verdict:n.verdict})]}),h(J,{claim:n.from,role:n.from.role,children:[`left `,h(`bdi`,{class:`name`,children:D(e)})]}),h(J,{claim:n.to,role:n.to.role,children:[`came to `,h(`bdi`,{class:`name`,children:D(t)})]})]},`${n.from.id} ${n.to.id}`)),s.hasNextPage&&h(`button`,{type:`button`,class:`more`,onClick:()=>void V(l()),children:[I(c-a.length,`more`),`…`]})]})}var $i=150,ea=16,ta=3;function na(e,t){let n=Math.max(ia(e),ia(t),1),r=ra(`into`,e,n),i=ra(`outOf`,t,n),a=Math.max(aa(r),aa(i),40),o=Math.max(oa(r),oa(i),12),s=(a-o)/2;for(let e of[r,i]){let t=(a-aa(e))/2;e.forEach(e=>{e.outer+=t,e.inner+=s})}return{bands:[...r,...i],height:a,middle:{top:s,height:o}}}function ra(e,t,n){let r=0,i=0;return t.map(t=>{let a=Math.max(t.people/n*$i,ta),o={flow:t,side:e,outer:r,inner:i,thickness:a};return r+=Math.max(a,14)+ea/2,i+=a,o})}function ia(e){return e.reduce((e,{people:t})=>e+t,0)}function aa(e){let t=e.at(-1);return t?t.outer+Math.max(t.thickness,ea):0}function oa(e){let t=e.at(-1);return t?t.inner+t.thickness:0}function sa(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}v${i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}z`}var ca=360,la=110,ua=10,da=15;function fa({id:e,into:t,outOf:n,onPick:r}){let i=f(),{bands:a,height:o,middle:s}=na(t,n),c=L().types.Company;return h(`svg`,{class:`sankey`,viewBox:`0 0 ${ca} ${o+20}`,role:`group`,"aria-label":`Flows of ${O(e)}`,children:[h(`pattern`,{id:i,width:`5`,height:`5`,patternUnits:`userSpaceOnUse`,patternTransform:`rotate(45)`,children:h(`rect`,{width:`2`,height:`5`,fill:c,opacity:`0.75`})}),a.map(e=>h(pa,{band:e,color:c,hatch:`url(#${i})`,onPick:r},`${e.side} ${e.flow.id}`)),h(`rect`,{x:175,y:s.top,width:ua,height:s.height,fill:L().ink,rx:2}),h(`text`,{x:ca/2,y:o+14,class:`middle`,children:O(e)})]})}function pa({band:e,color:t,hatch:n,onPick:r}){let{flow:i,side:a,outer:o,inner:s,thickness:c}=e,[l,u]=a===`into`?[la,175]:[250,185],d=c*(i.certain/i.people),f=c*(i.possible/i.people),p=a===`into`?`from ${y(i.name)}`:`to ${y(i.name)}`,m=()=>r(i.id,a);return h(`g`,{role:`button`,tabIndex:0,"aria-label":`${I(i.people,`person`,`people`)} ${p}, ${i.certain} of them certain, ${i.possible} possible`,onClick:m,onKeyDown:({key:e})=>e===`Enter`&&m(),children:[h(`path`,{d:sa(l,o,u,s,c),class:`band`,stroke:t,"stroke-dasharray":`2 2`}),f>0&&h(`path`,{d:sa(l,o+d,u,s+d,f),fill:n}),d>0&&h(`path`,{d:sa(l,o,u,s,d),fill:t,opacity:`0.8`}),h(`text`,{x:a===`into`?104:256,y:o+c/2+4,class:a,children:[y(v(i.name,da)),` `,i.people.toLocaleString(`en`)]})]})}var ma=10;function ha({id:e}){let[t,n]=o(null),r=Y(async t=>{let n=await j(`Looking for moves`,ke,{id:[e],first:ma},t);return T({entities:[...n.into.nodes,...n.outOf.nodes].flatMap(({from:e,to:t})=>[N(e),N(t)]),relations:[]}),n},[e]);if(!r)return null;let i=r.into.nodes.map(e=>ga(e,e.from)),s=r.outOf.nodes.map(e=>ga(e,e.to)),c=r.into.totalCount-i.length+r.outOf.totalCount-s.length,l=[e,...i.map(e=>e.id),...s.map(e=>e.id)];return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[I(r.into.people,`person`,`people`),` moved to `,h(`bdi`,{children:D(e)}),`, `,r.outOf.people.toLocaleString(`en`),` from it, as far as is recorded.`]}),i.length+s.length>0&&h(a,{children:[h(fa,{id:e,into:i,outOf:s,onPick:(t,r)=>n(r===`into`?{from:t,to:e}:{from:e,to:t})}),h(`p`,{class:`quiet`,children:`Full: certain. Hatched: possible by the dates. Outline: nothing is known of the dates. Click on a band for the people.`}),c>0&&h(`p`,{class:`note`,children:[I(c,`smaller flow`),` not shown.`]}),h(`button`,{type:`button`,onClick:()=>void V(B([...new Set(l)])),children:`Show these companies in the drawing`})]}),t&&h(Xi,{...t},`${t.from} ${t.to}`)]})}function ga({people:e,certain:t,possible:n},r){return{id:r.id,name:r.name,people:e,certain:t,possible:n}}function _a({people:e}){let t=Y(t=>j(`Comparing two careers`,Ee,{people:e},t),e);if(!t)return null;let{verdict:n,overlaps:r,reasons:i}=t.overlap,a=r.map(({at:e})=>e.id),o=r.flatMap(e=>e.stints.map(({id:e})=>e));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(`bdi`,{children:D(e[0])}),` and `,h(`bdi`,{children:D(e[1])}),` at one place at the same time:`,` `,h(Z,{verdict:n})]}),h(Wi,{reasons:i}),r.map(e=>h(Ui,{meeting:e},e.at.id)),h(`button`,{type:`button`,onClick:()=>void V(B([...e,...a],[...e,...a,...o])),children:`Show in the drawing`})]})}function va({path:e}){return h(`p`,{class:`chain`,children:e.nodes.map((e,t)=>h(`span`,{children:[t>0&&h(`span`,{"aria-label":`then`,children:` → `}),h(`button`,{type:`button`,class:`words`,onClick:()=>z([e.id]),children:[h(G,{type:e.__typename}),` `,h(`bdi`,{children:e.name})]})]},e.id))})}function ya({hop:e,from:t,to:n}){return h(`li`,{"aria-label":`${O(t)} and ${O(n)}`,children:[e.together&&h(`p`,{class:`quiet`,children:[`there together with who comes before: `,h(Z,{verdict:e.together})]}),e.relations.map(e=>h(J,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>z([e.id]),children:[h(ba,{id:e.source.id}),` `,F[e.kind].out,` `,h(ba,{id:e.target.id})]})},e.id))]})}function ba({id:e}){return h(`bdi`,{class:`name`,children:b.entities.get(e)?.name??e})}var xa=20;function Sa({from:e,to:t}){let{together:n=!1,avoidOver:r=null}=q.value,{asOf:i}=S.value,o=Y(async a=>{let o=await j(`Looking for paths`,je,{from:e,to:t,asOf:i,together:n,avoid:r===null?null:{degreeOver:r},limit:xa},a);return o.paths.forEach(Ca),o.paths},[e,t,i,n,r]);return h(a,{children:[h(Ta,{}),o&&h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(wa,{paths:o}),` from `,h(`bdi`,{children:D(e)}),` to `,h(`bdi`,{children:D(t)}),i!==null&&h(a,{children:[` that may have held in `,i]}),`.`]}),o.length>0&&h(Ea,{paths:o},o.map(Oa).join(` `))]})]})}function Ca({nodes:e,hops:t}){T({entities:e.map(N),relations:t.flatMap(({relations:e})=>e.map(P))})}function wa({paths:e}){return e.length===0?h(a,{children:`No path of at most six links is recorded`}):e.length<xa?h(a,{children:I(e.length,`path`)}):h(a,{children:[`The `,xa,` shortest paths`]})}function Ta(){let{together:e=!1,avoidOver:t=null}=q.value;return h(`div`,{class:`options`,children:[h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:e,onChange:({currentTarget:e})=>q.value={...q.value,together:e.checked}}),`only people who may have met`]}),h(`label`,{class:`check`,children:[`around what has`,h(`select`,{value:String(t),onChange:({currentTarget:{value:e}})=>q.value={...q.value,avoidOver:e===`null`?null:Number(e)},children:[h(`option`,{value:`null`,children:`any number of links`}),[1e3,100,20].map(e=>h(`option`,{value:e,children:[`more than `,e.toLocaleString(`en`),` links`]},e))]})]})]})}function Ea({paths:e}){let[t,n]=o(()=>Math.max(0,e.findIndex(ka))),r=e[t];i(()=>{ka(r)||V(Aa(r))},[r]);let s=r=>n((t+r+e.length)%e.length);return h(a,{children:[e.length>1&&h(`div`,{class:`stepper`,role:`group`,"aria-label":`Alternatives`,children:[h(`button`,{type:`button`,"aria-label":`Path before`,onClick:()=>s(-1),children:`‹`}),h(`span`,{role:`status`,children:[t+1,` of `,e.length]}),h(`button`,{type:`button`,"aria-label":`Next path`,onClick:()=>s(1),children:`›`})]}),h(`p`,{class:`quiet`,children:[I(r.length,`link`),r.together&&h(a,{children:[` `,`· people together: `,h(Z,{verdict:r.together})]})]}),h(va,{path:r}),h(`ol`,{class:`hops`,children:r.hops.map((e,t)=>h(ya,{hop:e,from:r.nodes[t].id,to:r.nodes[t+1].id},t))}),h(`button`,{type:`button`,onClick:()=>void V(Aa(r)),children:`Show in the drawing`})]})}function Da({nodes:e,hops:t}){let n=e.map(({id:e})=>e);return{nodes:n,all:[...n,...t.flatMap(({relations:e})=>e.map(({id:e})=>e))]}}function Oa(e){return Da(e).all.join(` `)}function ka(e){return S.peek().lit.join(` `)===Oa(e)}async function Aa(e){let{nodes:t,all:n}=Da(e);await B(t,n)}var ja=Object.keys(K);function Ma(){let e=q.value,t=K[e.kind];return i(Na,[e.kind]),h(`div`,{class:`ask`,children:[h(`label`,{class:`field`,children:[`Question`,h(`select`,{value:e.kind,onChange:({currentTarget:t})=>q.value=Si(t.value,e),children:ja.map(e=>h(`option`,{value:e,children:K[e].name},e))})]}),h(Pa,{label:t.a,id:e.a,onPick:t=>q.value={...e,a:t}}),t.b!==void 0&&h(Pa,{label:t.b,id:e.b,onPick:t=>q.value={...e,b:t}}),t.b!==void 0&&h(`button`,{type:`button`,class:`small`,onClick:()=>q.value={...e,a:e.b,b:e.a},children:`swap`}),Ci(e)?h(Fa,{},`${e.kind} ${e.a} ${e.b}`):h(`p`,{class:`quiet`,children:[`Name `,t.b?`both`:`one`,`, or select in the drawing.`]})]})}function Na(){let e=q.value,t=K[e.kind].types,n=S.value.selected.filter(n=>{let r=b.entities.get(n)?.type;return r!==void 0&&(t?.includes(r)??!0)&&n!==e.a&&n!==e.b}),r=e.a??n.shift()??null,i=e.b??n.shift()??null;q.value={...e,a:r,b:i}}function Pa({label:e,id:t,onPick:n}){let{kind:r}=q.value,i=K[r].types;return h(`div`,{class:`field`,children:[h(`span`,{"aria-hidden":`true`,children:e}),h(bi,{label:e,placeholder:`A name…`,...i?{types:i}:{},value:t===null?``:D(t),onPick:n},`${r} ${t}`)]})}function Fa(){let{kind:e,a:t,b:n}=q.value;switch(e){case`path`:return h(Sa,{from:t,to:n});case`overlap`:return h(_a,{people:[t,n]});case`colleagues`:return h(Ki,{id:t});case`flows`:return h(ha,{id:t});case`career`:return h(Hi,{id:t})}}function Ia({ids:e}){let{spots:t}=S.value,n=e.filter(e=>t.has(e)),[r]=e;return n.length===0?null:h(`div`,{class:`actions`,children:[e.length===1&&r&&h(a,{children:[h(`button`,{type:`button`,onClick:()=>void V(nn(r)),children:`Expand`}),h(`button`,{type:`button`,onClick:()=>on(r),children:`Collapse`})]}),h(`button`,{type:`button`,"aria-pressed":n.every(e=>t.get(e)?.pinned),onClick:()=>ln(e),children:`Pin`}),h(`button`,{type:`button`,onClick:()=>cn(e),children:`Hide`}),h(`button`,{type:`button`,onClick:()=>un(e),children:[`Keep only `,e.length===1?`this`:`these`]})]})}function La({id:e}){return h(`button`,{type:`button`,class:`words`,onClick:()=>fn(e),children:h(`bdi`,{children:b.entities.get(e)?.name??e})})}function Ra({id:e,kinds:t}){let n=C.value.beyond.get(e)??0,r=za(e);return h(`div`,{class:`kinds`,children:[h(`ul`,{children:[...t].map(([t,n])=>{let i=n-(r.get(t)??0);return h(`li`,{children:[h(`span`,{class:`kind-name`,children:Ba(e,t)}),h(`span`,{class:`kind-count`,children:n.toLocaleString(`en`)}),i>0&&h(`button`,{type:`button`,class:`small`,onClick:()=>void V(nn(e,t)),children:[`show `,i>30?`30 of ${i.toLocaleString(`en`)}`:i,` more`]})]},t)})}),n>0&&h(`p`,{class:`note`,children:[I(n,`link`),` to what is not drawn.`]})]})}function za(e){let{spots:t}=S.value,n=new Map;for(let r of b.touching(e)){let e=b.relations.get(r);t.has(e.source)&&t.has(e.target)&&n.set(e.kind,(n.get(e.kind)??0)+1)}return n}function Ba(e,t){for(let n of b.touching(e)){let r=b.relations.get(n);if(r.kind===t)return r.source===e?F[t].out:F[t].in}return F[t].out}var Va=50;function Ha({id:e}){let t=Y(t=>Ua(e,null,t),[e]),n=Y(t=>bt(e,t),[e]),r=b.entities.get(e);return r?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name`,children:[h(G,{type:r.type}),` `,h(`bdi`,{children:r.name})]}),h(`p`,{class:`quiet`,children:[at[r.type].one,r.category,I(r.degree,`link`)].filter(Boolean).join(` · `)}),h(Ia,{ids:[e]}),n&&h(Ra,{id:e,kinds:n}),t&&h(Wa,{found:t}),t&&h(Ga,{id:e,first:t.relations})]}):null}async function Ua(e,t,n){let{node:r}=await j(`Reading the evidence`,Me,{id:e,claims:Va,after:t},n);return!r||!(`facts`in r)?null:(T({entities:[N(r),...r.relations.edges.map(({other:e})=>N(e))],relations:r.relations.edges.map(e=>P(e.node))}),r)}function Wa({found:e}){let{aliases:t,description:n,url:r,openLists:i,facts:o,citations:s}=e;return h(a,{children:[t.length>0&&h(`p`,{children:[`also `,h(`bdi`,{children:t.map(({name:e})=>e).join(`, `)})]}),n&&h(`p`,{dir:`auto`,class:`long`,children:h(wi,{text:n})}),r&&h(`p`,{children:h(qr,{url:r})}),i.length>0&&h(`p`,{class:`note`,children:[`The source says that there is more than is listed: `,i.map(e=>F[e].out).join(`, `),`.`]}),s.length>0&&h(`details`,{children:[h(`summary`,{children:[`Named in `,I(s.length,`sentence`)]}),h(Di,{citations:s})]}),o.totalCount>0&&h(`h3`,{children:`Facts`}),o.nodes.map(e=>h(J,{claim:e,children:[h(`span`,{class:`fact-name`,children:e.name}),`: `,h(wi,{text:e.value})]},e.id)),o.totalCount>o.nodes.length&&h(`p`,{class:`note`,children:[I(o.totalCount-o.nodes.length,`more fact`),` not listed.`]})]})}function Ga({id:e,first:t}){let[n,r]=o([t]),i=n.flatMap(({edges:e})=>e),s=n.at(-1),c=async()=>{let t=await Ua(e,s.pageInfo.endCursor);t&&r([...n,t.relations])};return h(a,{children:[i.length>0&&h(`h3`,{children:`Links`}),i.map(({node:t,other:n})=>h(J,{claim:t,role:t.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>void V(Ka(t.id,n.id)),children:h(Oi,{relation:t,from:e})})},t.id)),s.pageInfo.hasNextPage&&h(`button`,{type:`button`,class:`more`,onClick:()=>void V(c()),children:[I(s.totalCount-i.length,`more link`),`…`]})]})}async function Ka(e,t){await B([t]),z([e])}function qa({id:e}){let t=Y(async t=>{let{node:n}=await j(`Reading the evidence`,Ne,{id:e},t);return!n||!(`kind`in n)?null:(T({entities:[N(n.source),N(n.target)],relations:[P(n)]}),n)},[e]),n=b.relations.get(e);return n?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(Ja,{id:n.source}),` `,h(`span`,{class:`verb`,children:F[n.kind].out}),` `,h(Ja,{id:n.target})]}),h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>un([e]),children:`Keep only its ends`})}),t&&h(J,{claim:t,role:t.role,children:F[t.kind].out})]}):null}function Ja({id:e}){let t=b.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>z([e]),children:[h(G,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function Ya({ids:e}){let[t,n]=e,r=e.every(e=>b.entities.get(e)?.type===`Person`),i=e=>{q.value={kind:e,a:t??null,b:n??null},Q.value=`ask`};return h(`div`,{class:`details`,children:[h(`h2`,{children:[e.length,` selected`]}),h(`ul`,{class:`plain`,children:e.map(e=>h(`li`,{children:[h(G,{type:b.entities.get(e)?.type??`Person`}),` `,h(La,{id:e})]},e))}),h(Ia,{ids:e}),e.length===2&&h(`div`,{class:`actions`,children:[h(`button`,{type:`button`,onClick:()=>i(`path`),children:`How are they linked?`}),r&&h(`button`,{type:`button`,onClick:()=>i(`overlap`),children:`Were they together?`})]})]})}var Xa=[{kind:`path`,a:`project:kimi`,b:`company:google-brain`},{kind:`career`,a:`person:wu-yuxin`,b:null},{kind:`overlap`,a:`person:wang-xing`,b:`person:wang-huiwen`}];function Za(){return h(`div`,{class:`welcome`,children:[h(`h2`,{children:`Who is linked to whom, and who says so?`}),h(`p`,{children:`Click on a node or a line to read what is claimed about it. Double click on a node to bring in its neighbours. Every line has a sentence behind it.`}),h(`h3`,{children:`Three questions to start from`}),h(Qa,{}),h(`h3`,{children:`Or find somebody`}),h(`p`,{children:[`Press `,h(`kbd`,{children:`/`}),` and type a name. Press `,h(`kbd`,{children:`?`}),` for what else the keys do.`]})]})}function Qa(){let[e,t]=o(!1);i(()=>{V(ht(Xa.flatMap(({a:e,b:t})=>[e,t]).filter(e=>e!==null)).then(e=>{T({entities:e,relations:[]}),t(!0)}))},[]);let n=e?[...Xa.filter($a),...eo()].slice(0,3):[];return h(`ul`,{class:`questions`,children:n.map(e=>h(`li`,{children:h(`button`,{type:`button`,onClick:()=>{q.value=e,Q.value=`ask`},children:h(to,{question:e})})},`${e.kind} ${e.a} ${e.b}`))})}function $a({a:e,b:t}){return[e,t].every(e=>e===null||b.entities.has(e))}function eo(){let e=[...C.value.entities].map(e=>b.entities.get(e)).sort((e,t)=>t.degree-e.degree),[t,n]=e.filter(({type:e})=>e===`Person`),r=e.find(({type:e})=>e===`Company`);return[...t&&r?[{kind:`path`,a:t.id,b:r.id}]:[],...t&&n?[{kind:`overlap`,a:t.id,b:n.id}]:[],...r?[{kind:`flows`,a:r.id,b:null}]:[]]}function to({question:{kind:e,a:t,b:n}}){let r=h(no,{id:t});switch(e){case`path`:return h(a,{children:[`How is `,r,` linked to `,h(no,{id:n}),`?`]});case`overlap`:return h(a,{children:[`Were `,r,` and `,h(no,{id:n}),` together?`]});case`colleagues`:return h(a,{children:[`Who were the colleagues of `,r,`?`]});case`flows`:return h(a,{children:[`Where did the people of `,r,` come from and go to?`]});case`career`:return h(a,{children:[`What happened when in the career of `,r,`?`]})}}function no({id:e}){return h(`bdi`,{children:e===null?``:v(D(e),60)})}function ro(){let{selected:e}=S.value,[t]=e;return t===void 0?h(Za,{}):e.length>1?h(Ya,{ids:e}):b.relations.has(t)?h(qa,{id:t},t):h(Ha,{id:t},t)}var io=200,ao=new Intl.Collator(`en`);function oo(){let{entities:e,lines:t}=C.value;return h(`div`,{class:`tables`,children:[h(so,{ids:[...e]}),h(co,{lines:t})]})}function so({ids:e}){let[t,n]=o(io),{selected:r,spots:i}=S.value,s=e.sort((e,t)=>ao.compare(D(e),D(t)));return h(a,{children:[h(`table`,{children:[h(`caption`,{children:[I(e.length,`entity`,`entities`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Name`}),h(`th`,{scope:`col`,children:`What`}),h(`th`,{scope:`col`,class:`number`,children:`Links`}),h(`th`,{scope:`col`,children:`Walk`})]})}),h(`tbody`,{children:s.slice(0,t).map(e=>{let t=b.entities.get(e),n=C.value.beyond.get(e)??0;return h(`tr`,{class:lo(e),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":r.includes(e),onClick:t=>t.shiftKey?fn(e):z([e]),children:[h(G,{type:t.type}),` `,h(`bdi`,{children:t.name})]}),h(uo,{id:e})]}),h(`td`,{children:at[t.type].one}),h(`td`,{class:`number`,children:[t.degree.toLocaleString(`en`),n>0&&h(`span`,{class:`quiet`,children:[` (`,n.toLocaleString(`en`),` not drawn)`]})]}),h(`td`,{children:h(`button`,{type:`button`,class:`small`,onClick:()=>void V(sn(e)),children:i.get(e)?.expanded?`collapse`:`expand`})})]},e)})})]}),h(fo,{left:s.length-t,onClick:()=>n(t+io)})]})}function co({lines:e}){let[t,n]=o(io),{selected:r,asOf:i}=S.value;return h(a,{children:[h(`table`,{children:[h(`caption`,{children:[I(e.length,`link`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Link`}),h(`th`,{scope:`col`,children:`When`}),h(`th`,{scope:`col`,children:`Standing`}),i&&h(`th`,{scope:`col`,children:[`In `,i]})]})}),h(`tbody`,{children:e.slice(0,t).map(({relation:e,verdict:t})=>h(`tr`,{class:lo(e.id),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":r.includes(e.id),onClick:()=>z([e.id]),children:[h(`bdi`,{children:D(e.source)}),` `,F[e.kind].out,` `,h(`bdi`,{children:D(e.target)})]}),h(uo,{id:e.id})]}),h(`td`,{children:ct(e.period)}),h(`td`,{children:ot[e.standing].name}),i&&h(`td`,{children:t?st[t]:`…`})]},e.id))})]}),h(fo,{left:e.length-t,onClick:()=>n(t+io)})]})}function lo(e){let{selected:t,lit:n}=S.value;return[t.includes(e)&&`selected`,n.includes(e)&&`lit`].filter(Boolean).join(` `)}function uo({id:e}){return S.value.lit.includes(e)?h(`span`,{class:`lit-mark`,children:` in the answer`}):null}function fo({left:e,onClick:t}){return e>0?h(`button`,{type:`button`,class:`more`,onClick:t,children:[I(e,`more row`),`…`]}):null}var Q=r(`details`),po=[{id:`details`,name:`Evidence`},{id:`ask`,name:`Ask`},{id:`table`,name:`Table`}];function mo(){return h(`aside`,{class:`side`,"aria-label":`Beside the drawing`,children:[h(`div`,{class:`tabs`,role:`tablist`,"aria-label":`Panels`,onKeyDown:e=>{let t={ArrowRight:1,ArrowLeft:-1}[e.key];t&&(Q.value=po[(po.findIndex(({id:e})=>e===Q.value)+t+po.length)%po.length].id,document.getElementById(`tab-${Q.value}`)?.focus(),e.preventDefault())},children:po.map(({id:e,name:t})=>h(`button`,{type:`button`,role:`tab`,id:`tab-${e}`,"aria-selected":Q.value===e,"aria-controls":`panel`,tabIndex:Q.value===e?0:-1,onClick:()=>Q.value=e,children:t},e))}),h(`div`,{class:`panel`,role:`tabpanel`,id:`panel`,"aria-labelledby":`tab-${Q.value}`,tabIndex:0,children:[Q.value===`details`&&h(ro,{}),Q.value===`ask`&&h(Ma,{}),Q.value===`table`&&h(oo,{})]})]})}var ho=/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,go=m(()=>{ye.value;let e=1/0,t=-1/0;for(let{period:n,recordedAt:r}of b.between(be.value))for(let i of[n.start,n.end,r])if(i!==null){let n=Number(i.slice(0,4));e=Math.min(e,n),t=Math.max(t,n)}return Number.isFinite(e)?{first:Math.min(e,t-10),last:t+1}:null});function _o(){let{asOf:e}=S.value,t=go.value,n=l(!1);if(!t)return null;let{first:r,last:i}=t,a=e===null?i:Number(e.slice(0,4)),o=e=>{(n.current?Se:E)({do:`date`,asOf:e}),n.current=!0};return h(`div`,{class:`time`,role:`group`,"aria-label":`Time`,children:[h(`label`,{class:`any`,children:[h(`input`,{type:`checkbox`,checked:e===null,onChange:({currentTarget:e})=>E({do:`date`,asOf:e.checked?null:String(i-1)})}),`any time`]}),h(`input`,{type:`range`,"aria-label":`Year`,"aria-valuetext":e??`any time`,min:r,max:i,step:1,value:a,onInput:({currentTarget:e})=>o(e.value),onChange:()=>n.current=!1}),h(`input`,{type:`text`,class:`date`,"aria-label":`Date: a year, a month or a day`,placeholder:`${r}–${i}`,size:10,value:e??``,onChange:({currentTarget:e})=>{let t=e.value.trim(),n=t===``||ho.test(t);e.setCustomValidity(n?``:`A year, a month or a day: 2017, 2017-05 or 2017-05-03`),e.reportValidity(),n&&E({do:`date`,asOf:t||null})}})]})}var vo=new Map,yo=30,bo=new AbortController;function xo(){let e=m(()=>S.value.asOf);return g(()=>{let t=e.value;if(ye.value,bo.abort(),t===null){xe.value=new Map;return}let r=vo.get(t)??new Map,i=[...b.between(be.value)].map(({id:e})=>e).filter(e=>!r.has(e));if(i.length===0){xe.value=r;return}bo=new AbortController;let a=async e=>{let n=new Map([...r,...await xt(i,t,e)]);So(t,n),xe.value=n};n(()=>void V(a(bo.signal)))})}function So(e,t){vo.delete(e),vo.set(e,t);for(let e of vo.keys()){if(vo.size<=yo)break;vo.delete(e)}}var Co=1e3;function wo(e,t){let n=e.slice(0,Co),r=e.length>Co?`${Co.toLocaleString(`en`)} of the ${e.length.toLocaleString(`en`)} entities that the explorer shows`:`What the explorer shows`,i=[`first: 20`,...t===null?[]:[`asOf: ${JSON.stringify(t)}`]].join(`, `);return`# ${r}
query View {
  nodes(ids: ${JSON.stringify(n)}) {
    id
    ... on Entity {
      name
      degree
      relations(${i}) {
        edges {
          node {
            kind
            role
            standing
            period { start end status }
            citations { quote }
          }
          other { id name }
        }
      }
    }
  }
}
`}function To(e){return`./#query=${encodeURIComponent(e)}`}async function Eo(e,t){return M(e,void 0,async e=>{for(;;){let n=await Do(t,e);if(typeof n!=`string`)return n;k.value=n,await Ze(e)}})}async function Do(e,t){let n;try{let r=await fetch(e,{signal:t});if(r.ok)return await r.blob();n=(await r.json()).errors?.[0]}catch{return t.throwIfAborted(),`server`}if(qe(n))return`database`;throw Je(n)}function Oo(e){let{width:t,height:n,palette:r,drawing:i}=e,a=kr(i.lines);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${t}" height="${n}" viewBox="0 0 ${t} ${n}" font-family="system-ui, sans-serif">`,`<rect width="${t}" height="${n}" fill="${r.paper}"/>`,...i.lines.map(t=>Ao(t,a.get(t.relation.id)??0,e)),...[...i.entities].map(t=>ko(t,e)),Mo(e),`</svg>`].join(`
`)}function ko(e,{entities:t,view:n,toScreen:r,scale:i,palette:a}){let o=t.get(e),{x:s,y:c}=r(n.spots.get(e)),l=i(Er(o.degree)),u=n.selected.includes(e)?a.ink:n.lit.includes(e)?a.accent:null,d=u?` stroke="${u}" stroke-width="2" paint-order="stroke"`:``,f=`<text x="${$(l+5)}" y="4" font-size="13" font-weight="500" fill="${a.ink}" stroke="${a.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${No(o.name)}</text>`;return`<g transform="translate(${$(s)} ${$(c)})"><path d="${ri[o.type]}" transform="scale(${$(l/8)})" fill="${a.types[o.type]}"${d}/>${f}</g>`}function Ao({relation:e,verdict:t},n,{view:r,entities:i,toScreen:a,scale:o,palette:s}){let c=a(r.spots.get(e.source)),l=a(r.spots.get(e.target)),u=Math.hypot(l.x-c.x,l.y-c.y)-o(Er(i.get(e.target).degree))-2,d=r.selected.includes(e.id)?s.ink:r.lit.includes(e.id)?s.accent:null,f=d??s.standings[e.standing],p=l.x<c.x?1:-1,m=Math.atan2(l.y-c.y,l.x-c.x)*180/Math.PI,h=jo(e.standing,t??`CERTAIN`,Math.max(u-8,0),f,d?1.4:0),g=`<path d="M${$(u)} 0l-8 -4v8z" fill="${f}"/>`,_=`<title>${No(`${i.get(e.source).name} ${F[e.kind].out} ${i.get(e.target).name}`)}</title>`;return`<g transform="translate(${$(c.x)} ${$(c.y)}) rotate(${$(m)}) translate(0 ${p*n})">${_}${h}${g}</g>`}function jo(e,t,n,r,i=0){let a=ti[t]?` stroke-dasharray="${ti[t]}"`:``;return Qr(e,n).map(t=>`<path d="${t}" fill="none" stroke="${r}" stroke-width="${Ft[e]+i}"${a}/>`).join(``)}function Mo({drawing:e,view:t,entities:n,palette:r,height:i}){let a=new Set([...e.entities].map(e=>n.get(e).type)),o=new Set(e.lines.map(({relation:e})=>e.standing)),s=[...tt.filter(e=>a.has(e)).map(e=>[`<path d="${ri[e]}" transform="translate(14 0) scale(.8)" fill="${r.types[e]}"/>`,at[e].one]),...rt.filter(e=>o.has(e)).map(e=>[jo(e,`CERTAIN`,28,r.standings[e]),ot[e].name]),...t.asOf===null?[]:it.map(e=>[jo(`STATED`,e,28,r.standings.STATED),`${st[e]} in ${t.asOf}`])],c=i-s.length*18-14,l=e=>`<text x="38" y="4" font-size="12" fill="${r.ink}">${No(e)}</text>`;return`<g>${`<rect x="8" y="${c-12}" width="176" height="${s.length*18+12}" rx="6" fill="${r.paper}" stroke="${r.faint}"/>`}${s.map(([e,t],n)=>`<g transform="translate(18 ${c+n*18+3})">${e}${l(t)}</g>`).join(``)}</g>`}function $(e){return e.toFixed(2)}function No(e){return e.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,``).replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`>`,`&gt;`).replaceAll(`"`,`&quot;`)}function Po(){let e=R.value;if(!e)throw Error(`this browser draws no picture`);let{toScreen:t,scale:n}=e;return Oo({drawing:C.value,view:S.value,entities:b.entities,palette:L(),toScreen:t,scale:n,...e.dimensions()})}async function Fo(){let e=new Image,t=URL.createObjectURL(new Blob([Po()],{type:`image/svg+xml`}));try{e.src=t,await e.decode();let n=document.createElement(`canvas`);return n.width=e.width*2,n.height=e.height*2,n.getContext(`2d`).drawImage(e,0,0,n.width,n.height),await new Promise((e,t)=>{n.toBlob(n=>n?e(n):t(Error(`the picture cannot be written`)),`image/png`)})}finally{URL.revokeObjectURL(t)}}async function Io(e,t){return Eo(`Exporting`,`./export?${new URLSearchParams({format:e,ids:t.join(`,`)})}`)}function Lo(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),6e4)}function Ro(){let[e,t]=o(!1),n=l(null);i(()=>{let e=({target:e})=>{n.current?.contains(e)||t(!1)};return addEventListener(`pointerdown`,e),()=>removeEventListener(`pointerdown`,e)},[]);let r=[...C.value.entities],a=()=>t(!1);return h(`div`,{class:`share`,ref:n,onKeyDown:e=>{e.key===`Escape`&&a()},children:[h(`button`,{type:`button`,class:`icon`,title:`Share and take away`,"aria-expanded":e,onClick:()=>t(!e),children:h(W,{name:`share`,label:`Share and take away`})}),e&&h(`div`,{class:`menu`,onClick:a,children:[h(`button`,{type:`button`,onClick:()=>void V(zo()),children:`Copy the link to this view`}),h(`button`,{type:`button`,onClick:()=>void V(Fo().then(e=>Lo(e,`ties.png`))),children:`Picture (PNG)`}),h(`button`,{type:`button`,onClick:()=>Lo(new Blob([Po()],{type:`image/svg+xml`}),`ties.svg`),children:`Picture (SVG)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void V(Io(`csv`,r).then(e=>Lo(e,`ties.zip`))),children:`Data (CSV, zipped)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void V(Io(`graphml`,r).then(e=>Lo(e,`ties.graphml`))),children:`Data (GraphML)`}),h(`p`,{class:`quiet`,children:r.length>1e3?`Data of at most ${1e3.toLocaleString(`en`)} entities can be taken at once: leave some out.`:`Data are of what is drawn, with every link in between.`}),h(`a`,{href:To(wo(r,S.value.asOf)),children:`Open this view as a query`}),h(`a`,{href:`./`,children:`Playground`})]})]})}async function zo(){try{await navigator.clipboard.writeText(location.href),w.value=`The link is in the clipboard.`}catch{w.value=`This browser gives no way to the clipboard: copy the address of the page, which is the link.`}}function Bo(){let{past:e,future:t}=x.value;return h(`header`,{class:`bar`,children:[h(`h1`,{class:`brand`,children:[`ties `,h(`span`,{class:`quiet`,children:`explorer`})]}),h(bi,{class:`find`,label:`Find`,placeholder:`Find a person, company, project…`,clears:!0,onPick:e=>void V(B([e]))}),h(`div`,{class:`tools`,role:`toolbar`,"aria-label":`Drawing`,children:[h(`button`,{type:`button`,class:`icon`,title:`Undo (Ctrl+Z)`,disabled:e.length===0,onClick:xn,children:h(W,{name:`undo`,label:`Undo`})}),h(`button`,{type:`button`,class:`icon`,title:`Redo (Ctrl+Shift+Z)`,disabled:t.length===0,onClick:Sn,children:h(W,{name:`redo`,label:`Redo`})}),h(`button`,{type:`button`,class:`icon`,title:`Arrange anew`,onClick:()=>void V(_n()),children:h(W,{name:`arrange`,label:`Arrange anew`})}),h(Ro,{}),h(`button`,{type:`button`,class:`icon`,title:Bt()?`Light`:`Dark`,onClick:()=>{It.value=Bt()?`light`:`dark`},children:h(W,{name:Bt()?`sun`:`moon`,label:Bt()?`Light colours`:`Dark colours`})}),h(`button`,{type:`button`,class:`icon`,title:`Keys (?)`,onClick:()=>si.value=!0,children:h(W,{name:`keys`,label:`Help on keys`})})]})]})}function Vo(){let e=1.4;return h(`div`,{class:`zoom`,role:`group`,"aria-label":`Zoom`,children:[h(`button`,{type:`button`,class:`icon`,onClick:()=>R.value?.zoom(1/e),children:h(W,{name:`plus`,label:`Nearer`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>R.value?.zoom(e),children:h(W,{name:`minus`,label:`Farther`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>R.value?.fit(),children:h(W,{name:`fit`,label:`Show all`})})]})}async function Ho({view:e,camera:t,question:n,tab:r}){let i=new Map([...e.spots.keys()].map((e,t)=>[e,t])),a={v:1,s:[...e.spots].map(([e,t])=>[e,t.x,t.y,Go(t),i.get(t.by??``)??-1]),sel:e.selected,at:e.asOf,w:e.without,lit:e.lit,cam:t&&[t.x,t.y,t.ratio],q:n,tab:r};return qo(await Ko(new TextEncoder().encode(JSON.stringify(a)),new CompressionStream(`deflate-raw`)))}async function Uo(e){try{let t=Uint8Array.from(atob(e.replaceAll(`-`,`+`).replaceAll(`_`,`/`)),e=>e.charCodeAt(0)),n=new TextDecoder().decode(await Ko(t,new DecompressionStream(`deflate-raw`)));return Wo(JSON.parse(n))}catch{return null}}function Wo(e){if(e.v!==1)return null;let t=new Map(e.s.map(([t,n,r,i,a])=>{let o={x:Number(n),y:Number(r),pinned:(i&1)>0,expanded:(i&2)>0,by:e.s[a]?.[0]??null};return[String(t),o]})),[n,r,i]=e.cam??[];return{view:{spots:t,selected:e.sel,asOf:e.at,without:{...de,...e.w},lit:e.lit},camera:n===void 0||r===void 0||i===void 0?null:{x:n,y:r,ratio:i},question:e.q,tab:e.tab}}function Go({pinned:e,expanded:t}){return+!!e+(t?2:0)}async function Ko(e,t){return new Uint8Array(await new Response(new Blob([e]).stream().pipeThrough(t)).arrayBuffer())}function qo(e){let t=``;for(let n of e)t+=String.fromCharCode(n);return btoa(t).replaceAll(`+`,`-`).replaceAll(`/`,`_`).replaceAll(`=`,``)}var Jo=`#view=`,Yo=200;function Xo(){let e=()=>{},t=()=>{e(),V(Zo()).then(()=>{e=Qo()})};return t(),addEventListener(`hashchange`,t),()=>{removeEventListener(`hashchange`,t),e()}}async function Zo(){let e=location.hash.startsWith(Jo)?await Uo(location.hash.slice(6)):null;if(!e)return location.hash.startsWith(Jo)&&(w.value=`This link is damaged: it holds no view that can be read.`),Qt();let t=[...e.view.spots.keys()],n=await ht(t);T({entities:n,relations:[]}),T(await _t(n.map(({id:e})=>e),100));let r=new Map([...e.view.spots].filter(([e])=>b.entities.has(e))),i=e.view.selected.filter(e=>b.entities.has(e)||b.relations.has(e));x.value=ne({...e.view,spots:r,selected:i}),q.value=e.question,Q.value=e.tab,e.camera?R.value?.setCamera(e.camera):R.value?.fit();let a=t.length-r.size;w.value=a>0?`${a} of the entities in this link are not in the database any more.`:``}function Qo(){let e=0,t=g(()=>{let t={view:S.value,question:q.value,tab:Q.value};Yt.value,clearTimeout(e),e=setTimeout(()=>{Ho({...t,camera:R.value?.camera()??null}).then(e=>{window.history.replaceState(null,``,Jo+e)})},Yo)});return()=>{clearTimeout(e),t()}}function $o(){return li(),i(xo,[]),i(Xo,[]),h(a,{children:[h(Bo,{}),h(`main`,{children:[h(`section`,{class:`stage`,"aria-label":`Drawing`,children:[h(Pr,{}),h(`p`,{id:`canvas-help`,class:`unseen`,children:`Arrow keys go from one node to the next, Enter expands, Space steps through lines. The tab Table beside the drawing lists the same.`}),h(Hr,{}),h(ii,{}),h(Vo,{}),h(`footer`,{children:[h(_o,{}),h(fi,{})]})]}),h(mo,{})]}),h(Yr,{}),h(di,{})]})}var es=document.getElementById(`explorer`);if(!es)throw Error(`index.html has no element with the id "explorer"`);e(h($o,{}),es);