;;; -*- lexical-binding: t -*-
;; Opens one file with the language server and writes down what Eglot gets: run by clients.test.ts.
;; Environment: SERVER (a command line), FILE, OUT.
(require 'package)
;; Where Debian keeps its packages.
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'eglot)
(require 'json)

(define-derived-mode steelman-mode prog-mode "Steelman")
(add-to-list 'eglot-server-programs (cons 'steelman-mode (split-string (getenv "SERVER") " ")))
(setq eglot-sync-connect 10)

(defun steelman-wait (condition)
  "Let messages come in until CONDITION holds, or five seconds have passed."
  (let ((end (+ (float-time) 5)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.05))))

(defun steelman-run ()
  (find-file (getenv "FILE"))
  (steelman-mode)
  (flymake-mode 1)
  (apply #'eglot--connect (eglot--guess-contact))
  (eglot--managed-mode 1)
  (steelman-wait (lambda () (flymake-start) (flymake-diagnostics)))
  (let ((server (eglot-current-server)) (out '()))
    (push (cons 'diagnostics (vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))) out)
    (goto-char (point-min))
    (search-forward "because ")
    (push (cons 'completion
                (vconcat (mapcar (lambda (item) (plist-get item :label))
                                 (plist-get (jsonrpc-request server :textDocument/completion
                                                             (eglot--TextDocumentPositionParams))
                                            :items))))
          out)
    (forward-char 1)
    (push (cons 'hover (plist-get (plist-get (jsonrpc-request server :textDocument/hover
                                                              (eglot--TextDocumentPositionParams))
                                             :contents)
                                  :value))
          out)
    (push (cons 'symbols
                (vconcat (mapcar (lambda (symbol) (plist-get symbol :name))
                                 (jsonrpc-request server :textDocument/documentSymbol
                                                  (list :textDocument (eglot--TextDocumentIdentifier))))))
          out)
    (goto-char (+ (point-min) 13))
    (eglot-rename "wet")
    (eglot-format-buffer)
    (push (cons 'text (buffer-substring-no-properties (point-min) (point-max))) out)
    out))

(let ((result (condition-case trouble (steelman-run) (error (list (cons 'trouble (format "%S" trouble)))))))
  (with-temp-file (getenv "OUT") (insert (json-encode result))))
(set-buffer-modified-p nil)
(kill-emacs 0)
