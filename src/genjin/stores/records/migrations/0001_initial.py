import django.contrib.auth.models
import django.contrib.auth.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                (
                    "first_name",
                    models.CharField(blank=True, max_length=150, verbose_name="first name"),
                ),
                (
                    "last_name",
                    models.CharField(blank=True, max_length=150, verbose_name="last name"),
                ),
                (
                    "email",
                    models.EmailField(blank=True, max_length=254, verbose_name="email address"),
                ),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                (
                    "date_joined",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="date joined"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("owner", "Owner"), ("manager", "Manager"), ("sales", "Sales")],
                        default="sales",
                        max_length=10,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("zh", "Chinese"), ("en", "English")], default="zh", max_length=2
                    ),
                ),
                ("time_zone", models.CharField(default="Asia/Shanghai", max_length=64)),
                ("country", models.CharField(default="CN", max_length=2)),
                ("weekdays", models.CharField(default="12345", max_length=7)),
                ("day_starts", models.TimeField(default="08:00")),
                ("day_ends", models.TimeField(default="18:00")),
                ("works_make_up_days", models.BooleanField(default=True)),
                ("shifts", models.JSONField(default=list)),
                (
                    "hours_for_follow_up",
                    models.DecimalField(decimal_places=1, default=4, max_digits=4),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "user",
                "verbose_name_plural": "users",
                "db_table": "user",
                "abstract": False,
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="CompanyLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("party_id", models.CharField(db_index=True, max_length=40)),
                ("company_id", models.CharField(db_index=True, max_length=40)),
                ("score", models.FloatField()),
                ("rule", models.CharField(max_length=60)),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(default=None, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "company_link",
            },
        ),
        migrations.CreateModel(
            name="Customer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("name_key", models.CharField(db_index=True, max_length=300)),
                ("country", models.CharField(max_length=2)),
                ("subdivision", models.CharField(blank=True, max_length=100)),
                ("city", models.CharField(blank=True, max_length=100)),
                ("time_zone", models.CharField(blank=True, max_length=64)),
                ("website", models.CharField(blank=True, max_length=300)),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("mail", "Mail"),
                            ("alibaba", "Alibaba"),
                            ("fair", "Fair"),
                            ("site", "Site"),
                            ("referral", "Referral"),
                            ("customs_data", "Customs Data"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                ("external_id", models.CharField(blank=True, db_index=True, max_length=100)),
                ("note", models.TextField(blank=True)),
                ("product_hs", models.CharField(blank=True, max_length=12)),
                ("minimum_order_quantity", models.FloatField(null=True)),
                (
                    "usual_order_usd",
                    models.DecimalField(decimal_places=2, max_digits=14, null=True),
                ),
                ("stated_orders", models.PositiveIntegerField(null=True)),
                ("do_not_contact", models.BooleanField(default=False)),
                ("imported", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField()),
                ("archived_at", models.DateTimeField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="customers",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "customer",
                "ordering": ("name", "id"),
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200)),
                ("role", models.CharField(blank=True, max_length=100)),
                ("email", models.EmailField(blank=True, db_index=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=50)),
                ("whatsapp", models.CharField(blank=True, max_length=50)),
                ("wechat", models.CharField(blank=True, max_length=100)),
                ("language", models.CharField(blank=True, max_length=10)),
                ("country", models.CharField(blank=True, max_length=2)),
                ("subdivision", models.CharField(blank=True, max_length=100)),
                ("city", models.CharField(blank=True, max_length=100)),
                ("time_zone", models.CharField(blank=True, max_length=64)),
                ("preferred_channel", models.CharField(blank=True, max_length=10)),
                ("is_main", models.BooleanField(default=False)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to="records.customer",
                    ),
                ),
            ],
            options={
                "db_table": "contact",
                "ordering": ("-is_main", "id"),
            },
        ),
        migrations.CreateModel(
            name="CustomerCompany",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("company_id", models.CharField(db_index=True, max_length=40)),
                ("company_name", models.CharField(max_length=5000)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("confirmed", "Confirmed"),
                            ("rejected", "Rejected"),
                        ],
                        max_length=10,
                    ),
                ),
                ("score", models.FloatField()),
                ("reasons", models.JSONField(default=list)),
                ("at", models.DateTimeField()),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="companies",
                        to="records.customer",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "customer_company",
            },
        ),
        migrations.CreateModel(
            name="Deal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=300)),
                ("amount_usd", models.DecimalField(decimal_places=2, max_digits=14, null=True)),
                ("margin_percent", models.FloatField(null=True)),
                ("from_list", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField()),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deals",
                        to="records.customer",
                    ),
                ),
            ],
            options={
                "db_table": "deal",
                "ordering": ("created_at", "id"),
            },
        ),
        migrations.CreateModel(
            name="DealStage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("stage", models.CharField(max_length=20)),
                ("on", models.DateField()),
                ("lost_reason", models.CharField(blank=True, max_length=300)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "deal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stages",
                        to="records.deal",
                    ),
                ),
            ],
            options={
                "db_table": "deal_stage",
                "ordering": ("on", "id"),
            },
        ),
        migrations.CreateModel(
            name="GradeOverride",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("grade", models.CharField(max_length=30)),
                ("reason", models.CharField(max_length=500)),
                ("at", models.DateTimeField()),
                ("taken_back_at", models.DateTimeField(default=None, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overrides",
                        to="records.customer",
                    ),
                ),
            ],
            options={
                "db_table": "grade_override",
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="ImportedFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=500)),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                ("size_bytes", models.BigIntegerField()),
                ("layout", models.CharField(max_length=60)),
                ("grain", models.CharField(max_length=10)),
                ("reporting_country", models.CharField(blank=True, max_length=2)),
                ("country_from", models.CharField(blank=True, max_length=20)),
                ("rows", models.PositiveBigIntegerField()),
                ("imported", models.PositiveBigIntegerField()),
                ("revised", models.PositiveBigIntegerField(default=0)),
                ("duplicate", models.PositiveBigIntegerField()),
                ("rejected", models.PositiveBigIntegerField()),
                ("first_date", models.DateField(null=True)),
                ("last_date", models.DateField(null=True)),
                ("problems_file", models.CharField(blank=True, max_length=500)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "imported_file",
                "ordering": ("-at", "-id"),
            },
        ),
        migrations.CreateModel(
            name="ImportJob",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20)),
                ("file_name", models.CharField(max_length=500)),
                ("stored_as", models.CharField(max_length=500)),
                ("options", models.JSONField(default=dict)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("running", "Running"),
                            ("done", "Done"),
                            ("failed", "Failed"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("rows_done", models.PositiveBigIntegerField(default=0)),
                ("rows_total", models.PositiveBigIntegerField(null=True)),
                ("result", models.JSONField(null=True)),
                ("problem", models.JSONField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("created_at", models.DateTimeField()),
                ("started_at", models.DateTimeField(null=True)),
                ("beat_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "import_job",
                "ordering": ("-created_at", "-id"),
            },
        ),
        migrations.CreateModel(
            name="Inquiry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("received_at", models.DateTimeField()),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("mail", "Mail"),
                            ("alibaba", "Alibaba"),
                            ("fair", "Fair"),
                            ("site", "Site"),
                            ("referral", "Referral"),
                            ("customs_data", "Customs Data"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("product", models.CharField(blank=True, max_length=300)),
                ("model", models.CharField(blank=True, max_length=300)),
                ("specification", models.CharField(blank=True, max_length=500)),
                ("quantity", models.FloatField(null=True)),
                ("quantity_unit", models.CharField(blank=True, max_length=20)),
                ("company_details", models.CharField(blank=True, max_length=500)),
                ("intent", models.CharField(blank=True, max_length=500)),
                (
                    "target_price_usd",
                    models.DecimalField(decimal_places=4, max_digits=14, null=True),
                ),
                ("sample_requested_before_price", models.BooleanField(default=False)),
                ("from_list", models.BooleanField(default=False)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inquiries",
                        to="records.customer",
                    ),
                ),
            ],
            options={
                "db_table": "inquiry",
                "ordering": ("received_at", "id"),
            },
        ),
        migrations.AddField(
            model_name="deal",
            name="inquiry",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="deals",
                to="records.inquiry",
            ),
        ),
        migrations.CreateModel(
            name="ListedMarket",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("country", models.CharField(max_length=2, unique=True)),
                ("reason", models.CharField(max_length=300)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "listed_market",
                "ordering": ("country",),
            },
        ),
        migrations.CreateModel(
            name="Postponement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("until", models.DateField()),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("at", models.DateTimeField()),
                ("taken_back_at", models.DateTimeField(default=None, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="postponements",
                        to="records.customer",
                    ),
                ),
            ],
            options={
                "db_table": "postponement",
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="Segment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, unique=True)),
                ("rows", models.PositiveBigIntegerField()),
                ("size_bytes", models.BigIntegerField()),
                ("published_at", models.DateTimeField()),
                ("retired_at", models.DateTimeField(default=None, null=True)),
                (
                    "imported_file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="records.importedfile",
                    ),
                ),
            ],
            options={
                "db_table": "segment",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="SignInKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("created_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(default=None, null=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sign_in_keys",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "sign_in_key",
            },
        ),
        migrations.CreateModel(
            name="Touch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("channel", models.CharField(max_length=10)),
                (
                    "direction",
                    models.CharField(choices=[("in", "In"), ("out", "Out")], max_length=3),
                ),
                ("at", models.DateTimeField()),
                ("note", models.TextField(blank=True)),
                ("purpose", models.CharField(blank=True, max_length=30)),
                ("minutes", models.PositiveIntegerField(null=True)),
                ("fingerprint", models.CharField(max_length=64, unique=True)),
                ("logged_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(default=None, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="touches",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="records.contact",
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="touches",
                        to="records.customer",
                    ),
                ),
            ],
            options={
                "db_table": "touch",
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="CustomerPlan",
            fields=[
                (
                    "customer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="plan",
                        serialize=False,
                        to="records.customer",
                    ),
                ),
                ("grade", models.CharField(max_length=30)),
                ("grade_reasons", models.JSONField(default=list)),
                ("missing", models.JSONField(default=list)),
                ("revives", models.JSONField(default=list)),
                ("state", models.CharField(max_length=15)),
                ("state_reasons", models.JSONField(default=list)),
                ("due", models.DateField(null=True)),
                ("earliest", models.DateField(null=True)),
                ("latest", models.DateField(null=True)),
                ("opens", models.DateTimeField(null=True)),
                ("closes", models.DateTimeField(null=True)),
                ("buyer_zone", models.CharField(blank=True, max_length=64)),
                ("channel", models.CharField(blank=True, max_length=10)),
                ("window", models.CharField(blank=True, max_length=60)),
                ("phase", models.CharField(blank=True, max_length=30)),
                ("purpose", models.CharField(blank=True, max_length=30)),
                ("talk_track", models.CharField(blank=True, max_length=60)),
                ("protected", models.BooleanField(default=False)),
                ("value", models.FloatField(default=0)),
                ("factors", models.JSONField(default=list)),
                ("reasons", models.JSONField(default=list)),
                ("playbook_version", models.CharField(max_length=64)),
                ("planned_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "customer_plan",
            },
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["owner", "name"], name="customer_owner_name"),
        ),
        migrations.AddIndex(
            model_name="customercompany",
            index=models.Index(fields=["customer", "at"], name="customer_company_newest"),
        ),
        migrations.AddIndex(
            model_name="touch",
            index=models.Index(fields=["customer", "at"], name="touch_customer_at"),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("state", "followed")),
                fields=["owner", "due", "customer"],
                name="plan_worklist",
            ),
        ),
    ]
