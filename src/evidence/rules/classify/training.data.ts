/**
 * Titles we wrote ourselves for the model to start from, beside the examples of the taxonomy: a category on a line of
 * its own, then its titles. None is taken from a real calendar or tracker. UNCLEAR holds titles that place nothing.
 */
export const trainingText = `STRATEGY
Product ops strategy 2027
Where should product ops be in three years
Half-year outcomes for the ops team
Our strategy on a page
Strategic priorities H2
Strategy refresh with the ops team
Think day: what product ops is for
Quiet morning - long-term plan
Vision workshop: product operations
Write the ops charter and mission
Ops team OKRs draft
Team priorities for next quarter
Set our six month goals
What would we drop to double the impact
Review of strategic options
Three horizons exercise
Capability map for 2028
Future of product operations
Roadmap for the operations team
Roadmap draft: enablement function
Choosing our bets for the year
Kill or keep: our initiatives
Product ops theory of change
Strategy memo, second draft
Annual plan - operations
Long range planning, product operations
Growth strategy for the community
Sustainability strategy for the foundation
Funding model for the next five years
Strategic plan 2025-2028
Plan for the coming year
Ideas for next year's priorities
Direction of the program after launch
Mission and vision refresh
Setting our goals for Q3
Where to focus in the second half
SWOT with the team
Wardley mapping our services
Strategy offsite: day two
Yearly objectives for our function
Product ops goals - final cut
What success looks like in 2027
Prioritise our own backlog for the half
Future roadmap of the working group
Scenario planning: team of ten
Strategy deep dive
Regional growth plan
Draft vision for the platform
NEEDS
Interviews with squad leads about planning pain
PM needs survey
User research session 4
Usability testing round two
Talk to five customers about onboarding
Customer interview: logistics account
Discovery interviews with support agents
Synthesise survey answers
Survey results walkthrough
Draft questions for the PM survey
Send out the contributor survey
Listening session with designers
Listening session, EMEA product managers
Shadowing the billing squad
A day with the field team
Visit to the regional office
Visit to the training centre
Site inspection and talk with staff
Hospital visit
Roundtable with local businesses
Roundtable with teachers on workload
Consultation with residents
Community consultation on the new plan
Stakeholder roundtable: access to services
Meeting with parents about concerns
What do PMs need from us
Needs assessment with product leads
Gap analysis: what squads lack
Problem interviews - week 2
Interview notes synthesis
Affinity diagram of the pains
Journey map: from idea to launch
Map how requests really travel
Hidden work inventory
Exit interviews: themes
Gather requirements from the regions
Collect feedback from users of the portal
User feedback call
Open feedback forum
Recruit participants for the study
Research plan: how PMs decide
Research findings review
Card sorting with new hires
Persona workshop
Jobs to be done interviews
Contextual inquiry at the warehouse
Empathy mapping
Understand why teams skip retros
Ask sales what they miss from product
Community needs questionnaire
End user study debrief
Diary study kick-off
Field research in two cities
User testing of the prototype
Retrospective survey for participants
LEADERSHIP
Working session with the CPO
CPO / product ops 1:1
VP Product: open questions on the org
CEO catch-up: product culture
Pairing with the chief product officer on goals
Product LT offsite
Leadership offsite day 1
Leadership circle
Exec team workshop: how we decide
Executive sponsors: shape of the programme
Decide with leadership on team structure
Org structure options with Mira (CPO)
Reorg thinking with the head of engineering
Head of Design / ops pairing
Product principles with the leadership team
Culture workshop with VPs
Directors forum: what we value
SLT: product goals
CTO sparring: platform bets
Co-create leadership principles
Heads of product sync
Meeting with the director general
Meeting with the Secretary of the department
Minister's office: direction of reform
Meet the commissioner on policy direction
Board strategy dinner
Board members: purpose of the foundation
Council: what is our purpose
Decide on the scope of the committee
Future of the steering group
Who should lead the initiative
Succession conversation
Executive director 1:1
Leadership alignment on funding priorities
Senior staff forum
GM + ops: portfolio priorities
Skip level with the VP
Founder session: where we say no
Product organisation design
Team topologies with engineering directors
Principles for product decisions
How leadership sets goals
Chair and vice-chair planning the agenda of change
COACHING
Coaching session with a new PM
Coach: first roadmap of the growth squad
1:1 coaching, discovery skills
Mentoring - Kemal
Mentor check-in
Mentorship program kickoff
Mentee session: first pull request
Office hours: planning questions
Office hours for maintainers
Weekly office hours
Open office hours with the docs team
Ask me anything for newcomers
New joiner welcome session
Onboarding week: product managers
Onboard two new PMs
New contributor orientation
How to contribute: first steps
Introduction to the project for newcomers
Tutorial: building dashboards
Training: writing outcomes
Accessibility training for the team
Facilitation skills course for leads
Workshop on interviewing users
Hands-on workshop: opportunity mapping
Writing clinic for product briefs
Story clinic
PM guild meetup
Guild: experimentation
Community of practice - research
Chapter learning hour
Brown bag: pricing basics
Lunch and learn: discovery
Book circle
Peer review circle for strategy docs
Feedback on Ana's brief
Feedback for Jo on the pitch
Review Lee's draft and coach
Dry run with feedback
Critique session
Career growth conversation - report
Growth plan for junior PM
Skills matrix review with leads
Skill gap workshop
Masterclass: narrative
Buddy programme catch up
Internship introduction
Help desk hour: analytics
Pair writing with a PM
Role play: saying no
Practice pitch
Learning lab
Teach SQL to PMs
Community onboarding call
Mentors meeting
PLANNING
Redesign the goal cycle
Redesign how squads set goals
New quarterly planning format
Improve the roadmap review
Roadmap template v3
Roadmapping guidelines for squads
Outcome based roadmaps: pilot squads
Pilot the new planning ritual with growth
Planning process retrospective
Planning guide for team leads
Prioritisation framework
Prioritization criteria for requests
How we prioritise issues
Goal setting guide
OKR playbook for squads
OKR format redesign
Simplify quarterly goals
Decision rights: who sets the roadmap
RACI for product decisions
Portfolio process design
Portfolio planning approach
Cadence design: from annual to rolling
Replace annual planning with rolling bets
Planning calendar design
Design the discovery ritual
Discovery practice: framework
Opportunity solution tree practice
Product lifecycle stages
Product development process: stages and gates
Rethink sprint planning
Estimation approach across squads
Capacity planning method
Milestone structure and roadmap board
Project board structure for planning
Project plan template
Set up milestones and roadmap for the team
Roadmap structure discussion
Now next later format
Roadmap coaching for three squads
Strategy template for squads
From strategy to goals: template
Planning principles: less detail
Rewrite the planning handbook
What we change in next planning
Plan how the year's goals get made
Product operating model rollout
Backlog structure and prioritisation rules
Issue prioritisation process
INSIGHT
Metrics definitions workshop
Metric dictionary
Define activation metric
Choose our north star
KPI tree for onboarding
KPI definition with finance
Team health metrics
Success metrics for the program
Contributor metrics
Community health metrics dashboard
Dashboard for squad leads
Dashboard redesign
Build the adoption dashboard
Retire old dashboards
Self-service analytics rollout
Analytics instrumentation plan
Tracking plan for the new flow
Event schema with data team
Set up product analytics
Data pipeline for feedback
Data quality rules for usage data
Data model: accounts and seats
Data dictionary
Feedback repository
Insight library
Research repository structure
Research ops: participant panel
Voice of customer programme
NPS programme setup
Experiment log
Experiment platform requirements
A/B testing standards
Churn model
Cohort analysis set-up
Win-loss interviews: system
Usage statistics for downloads
Download stats and telemetry
Measure the effect of coaching
How do we measure progress
Measurement framework
Impact measurement for the fund
Evaluate survey data with analytics
Reporting layer for product data
Benchmark metrics
Risk score model
Risk metrics and reporting
Query library for PMs
Analyse usage of the docs
Website analytics setup
SYSTEMS
Write the launch playbook
Playbook for handovers
Launch process v2
Release process documentation
Release checklist
Document the release procedure
Document our decision process
Decision making process for the committee
Process for accepting new projects
Process for adding members
Process improvement day
Process map: intake to delivery
Request intake redesign
Intake funnel: remove approvals
Simplify approvals
Simplify membership rules
Automate the weekly report
Automation for reminders
Bot that files follow-ups
Script to sync labels
Template library
Template for project proposals
Issue templates
Meeting notes template
Checklist for offboarding
Offboarding process
Onboarding checklist for projects
Onboarding workflow
Standard operating procedure: vendor intake
SOP for incident comms
Runbook for launches
Incident response plan
Security response process
Vulnerability disclosure policy
Security policy update
Post-incident review and actions
Write up root cause
Lessons learned into the playbook
Code of conduct revision
Code of conduct enforcement guidelines
Conduct committee procedures
Governance update
Governance model proposal
Governance: how chairs are chosen
Amend the charter
Charter for the new working group
Update charter with voting rules
Clarify voting rights in the charter
Clarify roles of chairs
Roles and responsibilities of leads
Define membership levels
Define inactive member
Define exit criteria
Acceptance criteria for new projects
Criteria for graduation
Eligibility rules
Election rules
Trademark policy
Licensing policy
Travel fund rules
Expense policy for volunteers
Contribution guidelines
Documentation standards
Naming conventions
Style guide
Branching policy
Support policy and lifecycle
Deprecation policy
Guidelines for reviewers
Review guidelines
Change management process
Escalation path
Handoff design between design and engineering
Working agreement
Team charter
Ways of working: fewer meetings
Definition of done
Service blueprint
Knowledge base structure
Handbook: how we work
How we make decisions
Triage process
Triage rota rules
Bug report workflow
Workflow for content approvals
Clarify requirements for sign-off
Should chairs have a vote
What is the process for stepping down
Who can approve releases
Formalise the nomination procedure
Create documentation for the intake process
Risk process
Compliance checklist
Data retention rules
Standardise the way we name projects
Reduce steps in legal review
Consensus seeking document
Make the agenda process lighter
TOOLSET
Evaluate roadmap tools
Evaluation of survey vendors
Compare analytics platforms
Which wiki should we use
Tool selection: feedback
Tooling review
Toolset inventory
Software inventory and spend
Vendor shortlist
Vendor evaluation scorecard
Demo: feedback platform
Product demo from vendor
Trial of the whiteboard tool
Pilot results: AI note taker
Adoption review: roadmap tool
Usage review of licences
Do we still need the survey app
Retire the old tracker
Retire the legacy wiki
Sunset the status tool
Replace the request portal
Move from email lists to a forum
Move chat to another platform
Switch from spreadsheets to a database
Should we adopt a new forum
Should we switch to another issue tracker
Consider moving docs to a static site
Alternatives to our video tool
Options for hosting the docs
Choose a chat platform
Choosing a voting tool
Voting software options
Consolidate chat tools
Consolidate dashboards tools
Contract decision: analytics
Renewal decision, survey tool
Renewal review with procurement
Build or buy: intake portal
RFP for research platform
Proof of concept: workflow engine
Requirements for a new tool
Tool principles
Tool x team map
Overlap of planning tools
Investigate project management software
Explore tools for accessibility checks
Discuss the tools we use for calls
Is this tool worth it
STORY
Proposal: rolling planning
Proposal to change the intake
Proposal for a mentoring programme
Write funding proposal
Grant proposal
Draft the business case
Business case: analyst role
Pitch deck for coaching
Pitch to executives
Prepare the board presentation
Presentation to the leadership team
Presentation of results
Conference talk proposal
Slides for the keynote
Executive briefing
Brief for the minister
Briefing deck
Briefing note to the director
One-page summary for the CEO
Executive summary of the pilot
Readout for leadership
Quarterly report to the board
Annual report
Impact report H1
Impact stories
Success story: growth squad
Case study
Before and after: planning
Blog post about the pilot
Announcement of the new process
Announce the election results
Announce new members
Release announcement
Press release
Newsletter
Monthly newsletter
Social media posts
Social media plan
Communications plan
Comms for the reorg
Change story
Messaging for the launch
Marketing page copy
Outreach plan
Stakeholder engagement plan
Stakeholder briefing
Win support for the new cadence
Get buy-in from engineering
Pre-meeting with finance before the decision
Update sponsors
Show what changed
Demo to stakeholders
Showcase
Video about the project
Podcast recording
Website content about the program
Write about what we do
Draft statement
Response to the consultation paper
Narrative for the all-hands
Wins of the quarter
Advocacy meeting with sponsors
RHYTHM
Team weekly
Monthly community meeting
Community call
Community sync
Monthly call
Biweekly sync
Project meeting
Project weekly
Working group meeting
Working group call
Security WG
Documentation WG meeting
Release WG
Tooling working group
Storage SIG
SIG Release weekly
SIG Docs meeting
Special interest group meeting
Data special interest group
Steering committee meeting
Steering group
Technical committee
Technical steering committee call
Board meeting
Board call
Governing board meeting
Advisory council
Maintainers meeting
Maintainers call
Core team meeting
Compiler team meeting
Infra team weekly
Docs team sync
Backend weekly
Frontend weekly
Metadata subproject
Subproject meeting
Regular call (Americas)
Working group (APAC)
Team meeting - EMEA friendly
Alternate time meeting
Daily stand-up
Standup
Scrum
Sprint planning
Sprint review
Sprint retrospective
Retrospective
Backlog refinement
Backlog review
Iteration kickoff
Bug triage meeting
Triage meeting
Issue triage session
Quarterly review
Quarterly business review
Quarterly planning
Planning day
Monthly metrics review
Product council
Product forum
Portfolio review
Launch review
Launch readiness review
Release readiness
Release planning meeting
Go/no-go
Go-live decision
Change advisory board
Budget review
Risk review
Design review
Architecture review board
Operations review
Operations meeting
Status call
Status meeting
Roadmap update
Roadmap review, growth
Company OKR review
Check-in on OKRs
Goals review
PM sync
PM forum
PMs weekly
Leads weekly
Team leads meeting
Chairs meeting
Organisers call
Election
Board election
Chair election
Committee elections 2025
Nominations for the steering committee
Nomination period
Voting members election
Vote on new chair
Ballot
Annual general meeting
General assembly
Plenary
Proposal review meeting
Project review
Charter review
Annual review of projects
Follow-up working group
Group meeting
Research group meeting
Lab meeting
Open meeting
Virtual meeting
Scheduling working group
Testing WG
Performance working group
Data project bi-weekly
Twice-weekly standup
Fortnightly catch-up of the squad
Training working group meeting
Training network call
XFUNC
Sync with marketing
Marketing and product sync
Product and finance sync
Engineering / support sync
Design x engineering alignment
Sales and product alignment
Legal sync on launch
Security and product checkpoint
Cross-team dependencies
Dependency review
Dependency mapping between squads
Dependencies for Q4
Cross-functional launch meeting
Cross team planning
Launch coordination
Launch plan sync
Rollout coordination
Release coordination
Coordinate releases with downstream projects
Coordinate with the infrastructure team
Coordination call
Coordination with partners
Partner sync
Partner kickoff
Partner onboarding call
Intro call
Introductory call with vendor team
Introduction: new partner
First call with the bank
Client kickoff
Client sync
Customer onboarding alignment
Vendor sync
Supplier meeting
Agency check-in
GTM sync
Go-to-market planning
Field enablement handover
Handover to support
Hand over from design to engineering
Unblock squads: integration
Integration planning with the data team
Interop discussion between projects
Collaboration with another foundation
Collaboration between the two projects
Joint meeting of the working groups
Joint session with the university
Joint planning with infrastructure
Liaison with the standards body
Align on timelines
Alignment call
Alignment on API
Alignment with regions
Squad alignment
Work with the accessibility team
Working with the events team
Feedback to the regulator
External review session
Outreach to downstream users
Relations with other communities
Shared services check
Eng leads sync
Triad
Product trio
Ops and data
Between support and product: top issues
Partnership discussion
Meeting with the vendor about the launch
FIRES
Urgent: release broken
URGENT call
Urgent request from the CEO
Incident
Incident call
Incident response
Incident bridge
Production incident
Security incident call
Data incident
Outage call
Outage: login down
Site is down
Website down
Service outage
CI is broken
Builds failing on main
Critical bug
Critical issue in checkout
Critical vulnerability response
Fix critical bug before release
Hotfix release
Emergency fix
Emergency meeting
Emergency release
Emergency board call
Escalation
Escalation call
Escalation: key account
Customer escalation
Customer threatens to leave
Angry customer call
War room
War room: launch
Launch at risk
Launch blocked by legal
Blocked: cannot publish
Last minute changes for the board
Last-minute demo fix
Quick call: wrong numbers
Numbers in the deck are wrong
Jump on a call now
Need help now
Can you help asap
ASAP: numbers for the CFO
Fire drill
P0 review
P1: payments
SEV1
SEV2 bridge
Rollback
Roll back the release
Recover the data
Data loss
Leak
Leaked plan
Spam attack
Account compromised
Respond to complaint
Unplanned work
Unblock release
Fix the broken report for tomorrow
Deploy failed
Crisis call
Crisis comms
Troubleshoot the launch
Vendor outage
TOOL_ADMIN
Jira access request
Jira admin
Jira board configuration
Jira project setup
Jira workflow fix
Confluence permissions
Confluence archive
Notion workspace cleanup
Slack channel request
Slack workspace settings
Slack integration
Add people to Slack
Invite to the GitHub org
GitHub access
GitHub team permissions
GitHub actions settings
GitHub organisation settings
Enable branch protection
Enable two-factor authentication
Two-factor for all accounts
Create repository
Create a new repo for the working group
New repository request
New repo for docs
Archive repository
Archive old repositories
Rename repository
Rename the default branch
Transfer repository
Transfer the package to the org
Move repo into the organisation
Move the project to our org
Fork and archive
Repo permissions
Write access for the release team
Request admin access
Request write permissions
Request access to the drive
Grant access to the dashboard
Need access to analytics
Give permissions to the new chair
Remove access of former members
Remove inactive owners
Access review
Access to the build machines
Accounts for new hires
Service account
Social account access
Shared password vault
Password reset
Reset credentials
Rotate secrets
API tokens
NPM token
Publish rights on the package registry
Certificate renewal
Renew the domain
Domain and DNS settings
DNS change
Website hosting
Move website hosting
Deploy preview for the website
CI configuration
CI machines
Jenkins job
Build server upgrade
Server migration
Migrate issues to the new tracker
Data import
Export project data
Bulk edit fields
Custom fields
Field configuration
Fix webhook
Integration between tracker and chat
Connect calendar and tracker
Plugin update
Install plugin
Browser extension setup
Licence renewal
License seats
Assign licences
Remove unused seats
Billing settings
Payment method for the account
Subscription upgrade
Upgrade the plan
Enterprise plan
Upgrade the workspace
SSO setup
SAML configuration
User groups
User management
User deprovisioning
Mailing list
Create mailing list
Email alias
Email forwarding
Mail group
Shared inbox setup
Zoom account
Zoom licence
Calendar account access
Drive permissions
Wiki admin
Wiki page permissions
Space permissions
Project board setup
Label permissions
Bot account
Configure bot
Stale bot settings
Notification settings
Unable to log in
Cannot access the tracker
Team creation in the org
Add team to repository
Clean up teams
Clean up user accounts
Cloud credits
Infrastructure access
LOGISTICS
Schedule interviews
Schedule the next workshop
Schedule sync with vendors
Schedule for the week
Scheduling
Scheduling poll
Reschedule planning
Move the weekly to Tuesday
Move meeting to a new time
Change meeting time
Change cadence of the call
New meeting time
Meeting time for APAC
Meeting times and time zones
Find a time for the workshop
Find a date
Pick dates for the offsite
Poll for dates
Doodle for the kickoff
Time zone change
Daylight saving and meetings
Cancel Monday's call
Postpone the review
Meeting invites
Send invites
Send calendar invites
Calendar invite for the board
Add meetings to the calendar
Add event to the calendar
Calendar cleanup
Public calendar
Shared calendar setup
Calendar for the working groups
Book a room
Book rooms for planning
Book travel
Book hotel
Book interviews with users
Room setup
Venue search
Venue for the summit
Catering
Travel arrangements
Flights
Hotel block
Offsite logistics
Offsite agenda
Organise offsite
Plan the summit
Summit planning
Summit logistics
Summit sessions
Next summit: dates and place
Collaborator summit planning
Collaboration summit 2025
Contributor summit agenda
Conference planning
Event planning
Event logistics
Events calendar
Plan events for the year
Plan the hackathon
Organise the meetup
Workshop logistics
Registration page
Attendee list
Guest list
RSVPs
Agenda
Agenda for the board
Agenda items
Collect topics
Minutes
Meeting minutes
Send minutes
Take notes
Note taker rota
Notes from the call
Upload recordings
Recording of the meeting
Stream setup
Zoom link
Webinar setup
Dial-in details
Reminder: submit agenda topics
Reminder to register
Reminders
Send reminder
Prepare the room
Meeting link
Election timeline
Election schedule
Host rota
Facilitator rota
Badges and swag
Shipping
Print handouts
Invite guests to the call
Invite speakers
Speaker invitations
Attend in person or remote
CHORES
Update the website
Update website team page
Update member list
Update the readme
Update contact details
Update links
Update logos
Update the spreadsheet
Update the roadmap slide
Update status page text
Update the docs index
Refresh the slides
Weekly status report
Status report
Status update
Monthly report compile
Compile updates
Compile numbers for the report
Collate responses
Collect updates from squads
Collect slides
Chase owners
Chase approvals
Chase missing timesheets
Nudge PMs for updates
Ping teams for numbers
Remind people to fill in the sheet
Fill in the tracker
Fill out forms
Forms and paperwork
Timesheets
Time tracking tags
Invoices
Purchase orders
Data entry
Data cleanup
Data pull
Pull numbers for finance
Ad hoc report
One-off export
Export list for marketing
Copy notes into the wiki
Copy tickets
Paste numbers
Format the document
Reformat the table
Deck formatting
Slide cleanup
Fix typos
Fix links
Fix broken link
Broken links on the page
Dead link
Fix formatting
Correct the name
Spelling
Rename files
Rename the document
Rename section
Add member
Add new member
Add to the member list
Remove member
Emeritus
Stepping down
Inactive members
Membership update
Membership list
Team membership changes
Label cleanup
Tag tickets
Tag interviews
Triage tickets
Triage the inbox
Inbox
Emails
Close old tickets
Close stale issues
Stale issues
Backlog cleanup
Cleanup
Clean up docs
Housekeeping
Admin
Admin tasks
Misc tasks
Miscellaneous
Track progress
Progress report
Progress tracking sheet
Spreadsheet work
Transcribe notes
Translate page
Replace logo
Old references
Outdated docs
Remove outdated section
Page is out of date
Due reports reminder
Report due
NEUTRAL
All-hands
Company meeting
Company update
Town hall meeting
Department all hands
Fireside chat
Out of office
OOO - back Monday
Vacation
Holiday
Public holiday
Day off
Sick leave
Annual leave
Lunch with Tim
Team lunch
Coffee
Coffee break
Breakfast
Dinner
Drinks
Team dinner
Christmas party
Birthday
Farewell
Social hour
Team building
Gym
Yoga
Physio
Dentist appointment
Doctor's appointment
School pick-up
Kids
Commute
Travel
Flight to Berlin
Train to London
Focus
Focus block
Deep work
No meetings
Blocked
Do not book
Reading
Learning time
Online course
Compliance training
Security training
Language class
Expenses
Payroll
Benefits
Performance review form
Self assessment
My development
1:1 with my manager
Manager 1:1
Hiring panel
Interview candidate
Candidate debrief
Phone screen
Recruiting
Job ad
Conference
Conference 2024
Summit
Open source summit
Global summit
Summit 2025 Berlin
DevOps days
Data conference London
Fintech week
Tech festival
Expo
Trade fair
Symposium
Congress
Forum
Meetup
Meetup London
Open source meetup
Members meeting
Hackathon
Hack day
Open day
Awards night
Award ceremony
Gala
Gala dinner
Opening ceremony
Official opening
Launch event
Reception
Graduation
Anniversary
Memorial
Festival
Fundraiser
Charity event
Webinar
Panel: future of finance
Lecture
Public lecture
Seminar
Keynote
Speech
Call for proposals
CFP
Call for speakers
Volunteer day
Internship program for students
Google Summer of Code
Birthday leave
UNCLEAR
Meeting
Meeting with Tom
Call
Call with Ana
Chat
Ana / Tom
Tom <> Priya
Tom
Catch up with Lee
Coffee chat?
Group discussion
Team session
Session
Work session
Group work
Brainstorm
Brainstorming session
Placeholder
TBD
Tentative
Private
Project
Project work
Project X
Project Falcon
Notes
Documents
Research
Task
Tasks
To do
Stuff
Question
Questions
Re: question
Fwd: your note
Zoom
Teams call
Phone call
Client call
Customer
Funding
Funding request
Crash when opening a large file
Memory leak in the parser
Segmentation fault on exit
Unexpected result from the date function
Deprecate the old callback API
Stream closes too early
Add option to ignore errors
Support for the new syntax
Add support for sockets
Implement retry in the http client
Type errors in the compiler
Refactor the loader
Unit tests for the module
Flaky test
Performance regression
Replace the hashing library
Build fails on Windows
lib: remove unused code
src: handle empty input
test: cover the edge case
Upgrade dependency
Bump version
Button colour
Login screen
Initiative
Opportunity
Race condition in the scheduler
Deadlock when two clients connect
Null pointer in the renderer
Wrong offset after daylight change
Out of memory on small devices
Exception thrown for empty lists
Timeout when reading from a pipe
Parser accepts invalid input
Encoding error in file names
Rounding differs between platforms
Incorrect return value of the comparator
Iterator is not closed on error
Linker error on the new architecture
Warning printed twice at start
Assertion fails in debug mode
Buffer overflow in the decoder
Socket stays open after shutdown
Cache is never invalidated
Callback fires before the event
Process hangs on exit
Undefined symbol when loading the module
High CPU in the watcher
Path separator on Windows
Regex too slow for long lines
Thread pool starves under load
Support async iterators
Expose the raw handle
Allow custom separators in the formatter
Add a flag to skip validation
Make the cache size configurable
Use the native implementation of fetch
Move the encoder into its own module
Drop support for old runtimes
Speed up startup
Reduce bundle size
Lazy loading of locales
Port the tests to the new runner
Rename internal variables
Remove deprecated constructor
Update compiler flags
http: reject bad headers
fs: close descriptor on failure
parser: handle nested quotes
types: export missing interface
ui: dark mode
api: pagination of results
deps: bump parser
chore(deps): bump loader
feat: keyboard shortcuts
perf: avoid copying buffers
Search results page
Sign-up form layout
Mobile navigation
Dark mode
Map view
Image upload
Payment page
Homepage banner
New icons
Checkout flow
Notifications
Search
Housing
Energy prices
Water policy
Regional transport
Small business matters
Local issues
Education matters
Planning matters
Portfolio matters
Industry update
Sector discussion
Agency discussion
General discussion
Discussion with the mayor
Meeting with the association
Meeting re: local project
Meet and greet
Introductory meeting
Courtesy call
Phone conversation
Topic discussion
Legislation
Bill
Grant for the sports ground
Upgrade of the stadium
New hospital wing
Rail line
Mining
Agriculture
Ana
Ana and Ben
Marketing
Finance
Engineering
Design
Data
Security
Platform
Growth
Ops
Strategy?
Ideas
Options
Open points
Next steps
Status?
Thoughts
Quick one
Got a minute?
Debrief?
Session with Ben
Time with Ana
Catch up re: project
Block
Hold for Ana
Reserved
Do I need to attend?
Maybe
New event
Untitled
Appointment
Group
Team
Committee
Client
Website
App
Release
Launch
Analysis
Reading group?
Work
Work block
Writing
Coding
Development
Testing
Implementation
Integration
Decision
Process
Management
Discussion of options
Work on project
Work on the report?
Project discussion
Project research
Team work
Team brainstorm
Sketching
Ideation
`;
