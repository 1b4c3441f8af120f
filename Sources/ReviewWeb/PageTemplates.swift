/// The pages, in mustache. Forms only: there is no script, and nothing is loaded from anywhere.
enum PageTemplates {
  static let head = """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}} · Retainer</title>
    <style>
    :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
    body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.3rem; } h2 { font-size: 1rem; margin: 1.6rem 0 .4rem; }
    a { color: inherit; } ul.queue { list-style: none; padding: 0; }
    ul.queue li { padding: .5rem 0; border-top: 1px solid #8884; }
    .dim { opacity: .7; } .problem { border-left: .3rem solid #c33; padding: .3rem .8rem; white-space: pre-line; }
    .words { white-space: pre-wrap; overflow-wrap: anywhere; border-left: .2rem solid #8886; padding-left: .9rem;
      max-height: 22rem; overflow-y: auto; }
    mark { background: #fd6; color: #000; padding: 0 .1em; }
    input[type=text], textarea { width: 100%; box-sizing: border-box; font: inherit; padding: .4rem; }
    textarea { min-height: 20rem; } button { font: inherit; padding: .35rem .9rem; margin: .2rem .3rem .2rem 0; }
    form.inline { display: inline; } .main { font-weight: 600; }
    </style>

    """

  static let list = """
    <h1>Waiting for your word</h1>
    {{#isEmpty}}<p>Nothing waits for you.</p>{{/isEmpty}}
    <ul class="queue">
    {{#items}}
    <li><a href="/draft/{{id}}"><b>{{kind}}</b> · {{client}}</a><br>
    {{#isDoubtful}}<b class="problem">may not be what it seems</b><br>{{/isDoubtful}}<span class="dim">{{subject}}{{#needs}} · needs {{needs}}{{/needs}}</span></li>
    {{/items}}
    </ul>

    """

  static let draft = """
    <p><a href="/">← all</a></p>
    <h1>{{title}} · {{client}}</h1>
    {{#problem}}<p class="problem" role="alert">{{problem}}</p>{{/problem}}
    {{#warnings}}<p class="problem" role="alert">{{.}}</p>{{/warnings}}
    {{^isOpen}}<p>This draft is {{status}}.</p>{{/isOpen}}
    {{#message}}
    <h2>{{from}} <span class="dim">{{date}}</span></h2>
    <p class="dim">{{about}}</p>
    <div class="words">{{#passages}}{{#isMarked}}<mark>{{text}}</mark>{{/isMarked}}{{^isMarked}}{{text}}{{/isMarked}}{{/passages}}</div>
    {{/message}}
    <h2>Why</h2>
    <ul>{{#reasons}}<li>{{.}}</li>{{/reasons}}</ul>
    {{#isOpen}}{{#hasNeeds}}
    <h2>It needs</h2>
    <form method="post" action="/draft/{{id}}/fill">
    {{#needs}}<label>{{label}} <input type="text" name="{{name}}" autocomplete="off"></label>{{/needs}}
    <button>Fill in</button>
    </form>
    {{/hasNeeds}}{{/isOpen}}
    <h2>The draft</h2>
    <p class="dim">To {{to}}{{#cc}}<br>Cc {{cc}}{{/cc}}{{#attachments}}<br>Attached: {{.}}{{/attachments}}</p>
    <form method="post" action="/draft/{{id}}/edit">
    <input type="text" name="subject" value="{{subject}}" aria-label="Subject">
    <textarea name="body" aria-label="Text">{{body}}</textarea>
    {{#isOpen}}<button>Keep my changes</button>{{/isOpen}}
    </form>
    {{#isOpen}}
    <div>
    <form class="inline" method="post" action="/draft/{{id}}/approve"><button class="main">Approve</button></form>
    <form class="inline" method="post" action="/draft/{{id}}/skip"><button>Later</button></form>
    <form class="inline" method="post" action="/draft/{{id}}/dismiss"><button>Dismiss</button></form>
    {{#meanings}}
    <form class="inline" method="post" action="/draft/{{id}}/not-this"><input type="hidden" name="category" value="{{.}}"><button>This was no {{.}}</button></form>
    {{/meanings}}
    </div>
    {{/isOpen}}

    """
}
