/**
 * Words of office calendars and trackers that the method's list does not hold, in its syntax and weights. Each line is
 * general vocabulary, not an answer to one title; what they do to the figures stands in docs/classification.md.
 */
export const vocabularyText = `STRATEGY
4 strategy|vision on ~ page
4 annual|yearly|multiyear bets|themes|ambition|ambitions
3 strategic fit|focus|bet|theme|plan
3 where ~ in ~ years
NEEDS
4 research|interview|discovery plan|guide|script|questions|roadmap
3 user|product|design research
4 exit|stay interview|interviews
4 field visit|visits|study|research|trip
4 unmet|user|customer|pm need|needs
4 ride along|alongs
3 pains
3 listen to ~ customers|users|teams|pms
LEADERSHIP
4 reorg|reorganisation|reorganization
4 leadership|exec council|huddle|day|days
3 dotted line
3 board|exec dinner
3 principles of ~ leadership
COACHING
4 shadowing
4 craft session|hour|day|circle
4 feedback circle|clinic
4 learning hour|circle|buddy
3 new starter|starters|joiners|joiner
3 trainee|trainees|mentee|mentees
3 ramp plan
PLANNING
4 planning cycle|cadence|rhythm|ritual|format
4 goal|goals format|ritual|cycle|method
4 roadmap ritual|hygiene|rules
3 rolling plan|planning|roadmap
INSIGHT
4 funnel|cohort|retention|activation|adoption analysis|metrics|dashboard|baseline
4 metric|metrics catalogue|review guide
3 data quality|lineage|marts
3 scorecard
SYSTEMS
4 governance proposal|template|templates|document|documents|doc|docs|model|update|charter
3 create|write|draft ~ guide|guides|handbook
3 write up ~ governance|process|policy|documents
3 call|meeting|calls|meetings format
4 escalation|approval|intake|handover|handoff|launch|release|onboarding|offboarding|triage matrix|guide|guideline|guidelines|playbook|workflow|policy|rota rules
4 retention|privacy|trademark|licensing|travel|expense|attendance|contribution policy|rules
4 decision register|record|records
4 how we work|decide|release
3 rules of procedure
3 standardis*|standardiz*|harmonis*|harmoniz*
TOOLSET
3 use|using ~ instead of
3 migrating|migration|moving|switching|transition from|to
3 mailman|discourse|zulip|mattermost|gitter
4 tool|tools|software|platform|licence|license budget|cost|costs|spend
4 procurement review|call|request
4 contract renewal
3 saas
3 trial|pilot of ~ tool|platform|software|app
STORY
4 blogpost|blogposts
4 add|write|draft|publish|new|prepare ~ blog|blogpost|announcement|article
3 announcing
4 year in review
4 elevator pitch
4 lessons|results we|to share
4 customer|user stories|story|testimonial
3 talking points
3 press|media briefing|interview|release|kit
RHYTHM
4 weekly|monthly|quarterly|daily ops|operations|pipeline|forecast|numbers|metrics
4 prd|spec|rfc|design review|reviews|crit
4 demo|demos hour|friday|session
4 major|minor release meeting|call|planning
4 syncup|syncups
3 team|squad planning|refinement|retro|retrospective|demo|grooming
3 maintainer|maintainers|contributor|contributors|steering|chapter|guild call|meeting|sync
3 quarterly|annual general|review
XFUNC
4 launch core team
4 regional|regions|country sync|alignment|call
4 partner|vendor|client|customer|supplier|agency onboarding|kickoff|intro|introduction
4 sales|support|marketing|finance|legal|engineering handover|handoff|touchpoint
3 touchpoint
FIRES
4 major incident
4 bridge call
4 stop ship
4 customer|client outage|complaint|escalation
4 p0|p1 bug|issue|incident
4 unplanned|unscheduled downtime|outage|maintenance|release
3 mitigat* ~ outage|incident|breach|attack
TOOL_ADMIN
4 two|second factor
4 jira|confluence|slack|github|notion|zoom|figma seats|invites|user|users|role|roles|webhook|webhooks|token|tokens
4 offboard|deactivate|reactivate|suspend ~ user|users|account|accounts
3 single sign
3 data migration|import|export|sync job
LOGISTICS
4 add|prepare|write|create|new agenda
3 set up ~ call|meeting|calls|meetings
4 block|blocking|clear|free ~ calendars|diaries|diary
4 rebook*|rearrang*|reconven*
4 diary management|planning
4 pick ~ date|dates|slot
3 visa|itinerary|taxi|shuttle
3 hybrid setup
CHORES
3 add|remove|delete|drop ~ section|sections|link|links|entry|md|mention|mentions
3 update|updating|refresh ~ wiki|page|pages|section
3 replace|migrate|update|change ~ references|mentions|wording|links
3 replace|change|rename ~ mentions
4 update ~ jira|tickets|board ~ status|statuses
4 weekly|monthly numbers|figures report|mail|email
4 duplicate|duplicates tickets|issues|pages
3 merge|sort ~ duplicates
3 mail merge
3 re upload|format|type|name
NEUTRAL
4 kindergarten|daycare|nursery|pickup|dropoff|kita
4 jury duty
4 moving day|house
4 flu|covid|blood shot|vaccine|vaccination|test|donation
4 physiotherapy|chiropractor|orthodontist|dermatologist|therapist
4 sabbatical
4 flight|train|drive to
4 parent|parents teacher|evening
3 unconference|barcamp|jamboree
3 language|english|german|french|spanish class|course|lesson
3 devdays|techday|techdays
3 on leave
UNCLEAR
3 crash|crashes|segfault|deadlock|flaky|regression|regressions|stacktrace
3 ^placeholder|tentative|reserved|untitled|appointment|maybe$
2 throws|exception|typeerror|undefined|null|nan
2 refactor*|typecheck*|lint|linter
2 unit|integration|e2e|smoke test|tests
2 brain dump|storm
`;

/**
 * More verbs that open a task, beside the method's: their -ing forms, and what people do to meetings, pages and rules.
 * "planning" is left out, it names a ceremony.
 */
export const moreTaskVerbs =
  'scheduling rescheduling booking sending collecting inviting moving updating adding creating fixing drafting writing designing redesigning defining removing requesting preparing copying chasing enabling archiving renaming documenting clarifying improving changing transferring migrating importing reorganise reorganising reorganize reorganizing reimagine reimagining rework reworking rethink rethinking replace replacing drop dropping revisit revisiting revise revising cancel cancelling close closing merge merging split splitting announce announcing propose proposing publish publishing resurrect simplify simplifying establish establishing introduce introducing reduce reducing extend extending delete deleting link';
