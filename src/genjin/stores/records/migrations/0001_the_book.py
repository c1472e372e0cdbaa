"""All tables of a new book in one step. Books that were begun before have taken the eight steps that it replaces."""

import django.contrib.auth.models
import django.contrib.auth.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    replaces = [
        ("records", "0001_initial"),
        ("records", "0002_files_know_their_segment"),
        ("records", "0003_saved_search"),
        ("records", "0004_import_job_asks"),
        ("records", "0005_today_by_index"),
        ("records", "0006_book_in_full"),
        ("records", "0007_files_are_taken_out"),
        ("records", "0008_corrections"),
    ]

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
                ("alternate_saturday", models.DateField(default=None, null=True)),
                (
                    "hours_for_follow_up",
                    models.DecimalField(decimal_places=1, default=4, max_digits=4),
                ),
                ("active_limit", models.PositiveIntegerField(default=None, null=True)),
                (
                    "backup",
                    models.ForeignKey(
                        default=None,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
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
            name="DealOutcomes",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("newest_stage", models.BigIntegerField()),
                ("day", models.DateField()),
                ("counts", models.JSONField(default=list)),
            ],
            options={
                "db_table": "deal_outcomes",
            },
        ),
        migrations.CreateModel(
            name="Firm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name_zh", models.CharField(blank=True, max_length=300)),
                ("name_en", models.CharField(blank=True, max_length=300)),
                ("address", models.CharField(blank=True, max_length=500)),
                ("phone", models.CharField(blank=True, max_length=50)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("website", models.CharField(blank=True, max_length=300)),
                ("bank_details", models.TextField(blank=True)),
                ("port", models.CharField(blank=True, max_length=100)),
                (
                    "fees_cny_per_order",
                    models.DecimalField(decimal_places=2, max_digits=12, null=True),
                ),
                ("fees_percent", models.DecimalField(decimal_places=2, max_digits=5, null=True)),
                (
                    "commission_percent",
                    models.DecimalField(decimal_places=2, max_digits=5, null=True),
                ),
                (
                    "floor_margin_percent",
                    models.DecimalField(decimal_places=2, max_digits=5, null=True),
                ),
            ],
            options={
                "db_table": "firm",
            },
        ),
        migrations.CreateModel(
            name="Product",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=60, unique=True)),
                ("name_zh", models.CharField(blank=True, max_length=300)),
                ("name_en", models.CharField(blank=True, max_length=300)),
                ("hs_code", models.CharField(blank=True, db_index=True, max_length=12)),
                ("specification", models.TextField(blank=True)),
                ("search_words", models.CharField(blank=True, max_length=1000)),
                ("unit", models.CharField(default="C62", max_length=3)),
                ("cost_cny", models.DecimalField(decimal_places=4, max_digits=14, null=True)),
                ("vat_percent", models.DecimalField(decimal_places=2, default=13, max_digits=5)),
                ("price", models.DecimalField(decimal_places=4, max_digits=14, null=True)),
                ("currency", models.CharField(default="USD", max_length=3)),
                ("minimum_order_quantity", models.FloatField(null=True)),
                ("lead_time_days", models.PositiveIntegerField(null=True)),
                ("certificates", models.JSONField(default=list)),
                ("quantity_per_carton", models.FloatField(null=True)),
                ("carton_length_cm", models.FloatField(null=True)),
                ("carton_width_cm", models.FloatField(null=True)),
                ("carton_height_cm", models.FloatField(null=True)),
                ("carton_gross_weight_kg", models.FloatField(null=True)),
                ("created_at", models.DateTimeField()),
                ("archived_at", models.DateTimeField(null=True)),
            ],
            options={
                "db_table": "product",
                "ordering": ("code",),
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
                ("place", models.PositiveBigIntegerField(db_index=True)),
                ("published_at", models.DateTimeField()),
                ("retired_at", models.DateTimeField(default=None, null=True)),
            ],
            options={
                "db_table": "segment",
                "ordering": ("place", "id"),
            },
        ),
        migrations.CreateModel(
            name="RoomLine",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="room_line",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("limit", models.PositiveIntegerField()),
                ("is_full", models.BooleanField(default=False)),
                ("worth", models.FloatField(null=True)),
                ("customer_id", models.BigIntegerField(null=True)),
            ],
            options={
                "db_table": "room_line",
            },
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
                ("removed_at", models.DateTimeField(default=None, null=True)),
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
            name="ChatSender",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                (
                    "side",
                    models.CharField(
                        choices=[("us", "Us"), ("buyer", "Buyer"), ("neither", "Neither")],
                        max_length=10,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="chat_senders",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="chat_senders",
                        to="records.customer",
                    ),
                ),
            ],
            options={
                "db_table": "chat_sender",
            },
        ),
        migrations.CreateModel(
            name="Absence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("returns_on", models.DateField()),
                ("note", models.CharField(blank=True, max_length=500)),
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
                        related_name="absences",
                        to="records.customer",
                    ),
                ),
            ],
            options={
                "db_table": "absence",
                "ordering": ("at", "id"),
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
            name="CustomerListLayout",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("header", models.CharField(max_length=64, unique=True)),
                ("columns", models.JSONField()),
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
                "db_table": "customer_list_layout",
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
                ("price_comparing", models.CharField(blank=True, max_length=500)),
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
                ("grade", models.CharField(blank=True, default="", max_length=30)),
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
            name="ExchangeRate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("currency", models.CharField(max_length=3)),
                ("cny", models.DecimalField(decimal_places=6, max_digits=14)),
                ("on", models.DateField()),
                ("source", models.CharField(blank=True, max_length=500)),
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
                "db_table": "exchange_rate",
                "ordering": ("currency", "-on", "-id"),
            },
        ),
        migrations.CreateModel(
            name="FirmFact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("business", "Business"),
                            ("size", "Size"),
                            ("brands", "Brands"),
                            ("site", "Site"),
                            ("products", "Products"),
                            ("certificates", "Certificates"),
                            ("other", "Other"),
                        ],
                        max_length=15,
                    ),
                ),
                ("value", models.CharField(max_length=1000)),
                ("source", models.CharField(max_length=500)),
                ("on", models.DateField()),
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
                        related_name="firm_facts",
                        to="records.customer",
                    ),
                ),
            ],
            options={
                "db_table": "firm_fact",
                "ordering": ("kind", "-on", "-id"),
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
                            ("asking", "Asking"),
                            ("done", "Done"),
                            ("failed", "Failed"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("rows_done", models.PositiveBigIntegerField(default=0)),
                ("rows_total", models.PositiveBigIntegerField(null=True)),
                ("stage", models.CharField(blank=True, max_length=10)),
                ("stage_at", models.DateTimeField(null=True)),
                ("question", models.JSONField(null=True)),
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
                ("unusual_requirement", models.CharField(blank=True, max_length=500)),
                ("is_option_left", models.BooleanField(default=None, null=True)),
                ("from_list", models.BooleanField(default=False)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inquiries",
                        to="records.customer",
                    ),
                ),
                (
                    "catalogue_product",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="records.product",
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
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("changed", models.JSONField(default=dict)),
                ("reason", models.CharField(blank=True, max_length=500)),
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
                    "contact",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, to="records.contact"
                    ),
                ),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="records.customer",
                    ),
                ),
                (
                    "inquiry",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, to="records.inquiry"
                    ),
                ),
            ],
            options={
                "db_table": "correction",
                "ordering": ("at", "id"),
            },
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
            name="OfferRelease",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                ("until", models.DateField()),
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
                        related_name="offer_releases",
                        to="records.customer",
                    ),
                ),
            ],
            options={
                "db_table": "offer_release",
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="Order",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(max_length=60, unique=True)),
                ("buyer_reference", models.CharField(blank=True, max_length=60)),
                ("placed_on", models.DateField()),
                ("currency", models.CharField(default="USD", max_length=3)),
                ("incoterm", models.CharField(default="FOB", max_length=3)),
                ("port", models.CharField(blank=True, max_length=100)),
                ("payment_terms", models.CharField(blank=True, max_length=300)),
                ("note", models.TextField(blank=True)),
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
                        related_name="orders",
                        to="records.deal",
                    ),
                ),
            ],
            options={
                "db_table": "sales_order",
                "ordering": ("placed_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="OrderEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=25)),
                ("on", models.DateField()),
                ("is_expected", models.BooleanField()),
                ("is_withdrawn", models.BooleanField(default=False)),
                ("note", models.CharField(blank=True, max_length=500)),
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
                    "order",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="records.order",
                    ),
                ),
            ],
            options={
                "db_table": "sales_order_event",
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="Payment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20)),
                ("amount", models.DecimalField(decimal_places=2, max_digits=14)),
                ("due_on", models.DateField(db_index=True, null=True)),
                ("paid_on", models.DateField(null=True)),
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
                    "order",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="payments",
                        to="records.order",
                    ),
                ),
            ],
            options={
                "db_table": "payment",
                "ordering": ("due_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="PlaybookVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.CharField(max_length=64)),
                ("texts", models.JSONField(default=dict)),
                ("change", models.CharField(blank=True, max_length=300)),
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
                "db_table": "playbook_version",
                "ordering": ("id",),
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
            name="OrderLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("description", models.TextField()),
                ("quantity", models.FloatField()),
                ("unit", models.CharField(max_length=3)),
                ("price", models.DecimalField(decimal_places=4, max_digits=14)),
                ("cost_cny", models.DecimalField(decimal_places=4, max_digits=14, null=True)),
                (
                    "order",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="records.order",
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="records.product",
                    ),
                ),
            ],
            options={
                "db_table": "sales_order_line",
                "ordering": ("position", "id"),
            },
        ),
        migrations.CreateModel(
            name="Quote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(db_index=True, max_length=40)),
                ("version", models.PositiveIntegerField(default=1)),
                ("currency", models.CharField(default="USD", max_length=3)),
                ("rate_cny", models.DecimalField(decimal_places=6, max_digits=14, null=True)),
                ("rate_on", models.DateField(null=True)),
                (
                    "fees_cny_per_order",
                    models.DecimalField(decimal_places=2, max_digits=12, null=True),
                ),
                ("fees_percent", models.DecimalField(decimal_places=2, max_digits=5, null=True)),
                (
                    "commission_percent",
                    models.DecimalField(decimal_places=2, max_digits=5, null=True),
                ),
                (
                    "floor_margin_percent",
                    models.DecimalField(decimal_places=2, max_digits=5, null=True),
                ),
                ("incoterm", models.CharField(default="FOB", max_length=3)),
                ("port", models.CharField(blank=True, max_length=100)),
                ("freight", models.DecimalField(decimal_places=2, max_digits=14, null=True)),
                ("insurance", models.DecimalField(decimal_places=2, max_digits=14, null=True)),
                ("payment_terms", models.CharField(blank=True, max_length=300)),
                ("lead_time_days", models.PositiveIntegerField(null=True)),
                ("valid_until", models.DateField(null=True)),
                ("note", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                ("sent_at", models.DateTimeField(null=True)),
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
                        related_name="quotes",
                        to="records.deal",
                    ),
                ),
            ],
            options={
                "db_table": "quote",
                "ordering": ("at", "id"),
            },
        ),
        migrations.AddField(
            model_name="order",
            name="quote",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, to="records.quote"
            ),
        ),
        migrations.CreateModel(
            name="QuoteLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("description", models.TextField()),
                ("hs_code", models.CharField(blank=True, max_length=12)),
                ("unit", models.CharField(max_length=3)),
                ("cost_cny", models.DecimalField(decimal_places=4, max_digits=14, null=True)),
                ("vat_percent", models.DecimalField(decimal_places=2, max_digits=5, null=True)),
                ("rebate_percent", models.DecimalField(decimal_places=2, max_digits=5, null=True)),
                ("rebate_hs_prefix", models.CharField(blank=True, max_length=12)),
                ("rebate_from", models.DateField(null=True)),
                ("packing", models.CharField(blank=True, max_length=500)),
                ("quantity_20gp", models.FloatField(null=True)),
                ("quantity_40hq", models.FloatField(null=True)),
                (
                    "product",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="records.product",
                    ),
                ),
                (
                    "quote",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="records.quote",
                    ),
                ),
            ],
            options={
                "db_table": "quote_line",
                "ordering": ("position", "id"),
            },
        ),
        migrations.CreateModel(
            name="QuoteTier",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("quantity", models.FloatField()),
                ("price", models.DecimalField(decimal_places=4, max_digits=14)),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tiers",
                        to="records.quoteline",
                    ),
                ),
            ],
            options={
                "db_table": "quote_tier",
                "ordering": ("quantity",),
            },
        ),
        migrations.CreateModel(
            name="RebateRate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("hs_prefix", models.CharField(max_length=12)),
                ("percent", models.DecimalField(decimal_places=2, max_digits=5)),
                ("valid_from", models.DateField()),
                ("source", models.CharField(blank=True, max_length=500)),
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
                "db_table": "rebate_rate",
                "ordering": ("hs_prefix", "-valid_from", "-id"),
            },
        ),
        migrations.CreateModel(
            name="RequestJudgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("unusual_requirement", "Unusual Requirement"),
                            ("price_comparing", "Price Comparing"),
                        ],
                        max_length=20,
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=500)),
                ("is_option_left", models.BooleanField(default=None, null=True)),
                ("before", models.JSONField(default=dict)),
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
                        related_name="judgements",
                        to="records.customer",
                    ),
                ),
                (
                    "deal",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, to="records.deal"
                    ),
                ),
                (
                    "inquiry",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, to="records.inquiry"
                    ),
                ),
            ],
            options={
                "db_table": "request_judgement",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Sample",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("description", models.CharField(max_length=500)),
                ("quantity", models.FloatField(null=True)),
                ("currency", models.CharField(default="USD", max_length=3)),
                ("fee", models.DecimalField(decimal_places=2, max_digits=12, null=True)),
                ("is_fee_returned_with_order", models.BooleanField(default=False)),
                ("tooling_fee", models.DecimalField(decimal_places=2, max_digits=12, null=True)),
                ("courier", models.CharField(blank=True, max_length=60)),
                ("courier_account", models.CharField(blank=True, max_length=60)),
                ("tracking_number", models.CharField(blank=True, max_length=60)),
                ("note", models.TextField(blank=True)),
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
                        related_name="samples",
                        to="records.deal",
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="records.product",
                    ),
                ),
            ],
            options={
                "db_table": "sample",
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="SampleEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20)),
                ("on", models.DateField()),
                ("is_expected", models.BooleanField()),
                ("is_withdrawn", models.BooleanField(default=False)),
                ("note", models.CharField(blank=True, max_length=500)),
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
                    "sample",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="records.sample",
                    ),
                ),
            ],
            options={
                "db_table": "sample_event",
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="SavedSearch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("query", models.CharField(max_length=2000)),
                ("at", models.DateTimeField()),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_searches",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "saved_search",
                "ordering": ("name", "id"),
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
                ("layout_digest", models.CharField(blank=True, max_length=16)),
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
                ("removed_at", models.DateTimeField(default=None, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "removed_by",
                    models.ForeignKey(
                        default=None,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "segment",
                    models.ForeignKey(
                        default=None,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="records.segment",
                    ),
                ),
            ],
            options={
                "db_table": "imported_file",
                "ordering": ("-at", "-id"),
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
            name="ChatMessage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mark", models.CharField(max_length=64)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="chat_messages",
                        to="records.customer",
                    ),
                ),
                (
                    "touch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="chat_messages",
                        to="records.touch",
                    ),
                ),
            ],
            options={
                "db_table": "chat_message",
            },
        ),
        migrations.CreateModel(
            name="CalendarDay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("country", models.CharField(max_length=2)),
                ("subdivision", models.CharField(blank=True, max_length=100)),
                ("day", models.DateField()),
                ("is_worked", models.BooleanField()),
                ("name", models.CharField(blank=True, max_length=200)),
                ("source", models.CharField(max_length=500)),
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
                "db_table": "calendar_day",
                "ordering": ("country", "day", "subdivision"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("country", "subdivision", "day"), name="calendar_day_once"
                    )
                ],
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
                ("later_days", models.PositiveIntegerField(default=0)),
                ("phase", models.CharField(blank=True, max_length=30)),
                ("purpose", models.CharField(blank=True, max_length=30)),
                ("talk_track", models.CharField(blank=True, max_length=60)),
                ("protected", models.BooleanField(default=False)),
                ("value", models.FloatField(default=0)),
                ("factors", models.JSONField(default=list)),
                ("reasons", models.JSONField(default=list)),
                ("playbook_version", models.CharField(max_length=64)),
                ("planned_at", models.DateTimeField()),
                ("worth", models.FloatField(default=None, null=True)),
                ("keeps_room", models.BooleanField(default=False)),
                ("missed_on", models.DateField(null=True)),
                ("answer_by", models.DateTimeField(null=True)),
                ("manager_from", models.DateTimeField(null=True)),
                ("others_from", models.DateTimeField(null=True)),
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
            model_name="customer",
            index=models.Index(fields=["owner", "archived_at"], name="customer_owner_kept"),
        ),
        migrations.AddConstraint(
            model_name="chatsender",
            constraint=models.UniqueConstraint(
                fields=("customer", "name"), name="chat_sender_once"
            ),
        ),
        migrations.AddIndex(
            model_name="customercompany",
            index=models.Index(fields=["customer", "at"], name="customer_company_newest"),
        ),
        migrations.AddConstraint(
            model_name="quote",
            constraint=models.UniqueConstraint(
                fields=("number", "version"), name="quote_version_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="savedsearch",
            constraint=models.UniqueConstraint(
                fields=("user", "name"), name="saved_search_name_once"
            ),
        ),
        migrations.AddIndex(
            model_name="touch",
            index=models.Index(fields=["customer", "at"], name="touch_customer_at"),
        ),
        migrations.AddIndex(
            model_name="touch",
            index=models.Index(fields=["by", "at"], name="touch_by_at"),
        ),
        migrations.AddIndex(
            model_name="chatmessage",
            index=models.Index(fields=["customer", "mark"], name="chat_message_known"),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("due__isnull", False)),
                fields=[
                    "owner",
                    "due",
                    "protected",
                    "value",
                    "opens",
                    "closes",
                    "channel",
                    "window",
                    "latest",
                    "later_days",
                    "customer",
                ],
                name="plan_worklist",
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                fields=["owner", "playbook_version", "planned_at", "customer"], name="plan_made"
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("closes__isnull", False)),
                fields=["owner", "closes", "customer"],
                name="plan_closes",
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("missed_on__isnull", False)),
                fields=["owner", "missed_on", "protected", "value", "customer"],
                name="plan_missed",
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                models.F("owner"),
                models.OrderBy(models.F("worth"), descending=True),
                models.F("customer"),
                models.F("keeps_room"),
                models.F("state"),
                condition=models.Q(("keeps_room", False), ("worth__isnull", False)),
                name="plan_room",
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("keeps_room", True), ("worth__isnull", False)),
                fields=["owner", "customer", "keeps_room", "worth", "state"],
                name="plan_keeps_room",
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("manager_from__isnull", False)),
                fields=["manager_from", "others_from", "owner", "customer"],
                name="plan_escalated",
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("due__isnull", True)),
                fields=["owner", "state"],
                name="plan_not_followed",
            ),
        ),
    ]
